using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Pixora.Hub.Contracts;
using Pixora.Hub.Makers;
using Pixora.Hub.Security;
using Pixora.Media.Providers.Remote;
using Pixora.Tests.Fakes.Services;

namespace Pixora.Tests.Hub.Makers;

/// <summary>Makers of the whole server, set up while it runs.</summary>
[Trait(StoreTrait.Name, StoreTrait.Once)]
public sealed class MakerSettingsTests(MakerStudio shared) : IClassFixture<MakerStudio>, IAsyncLifetime
{
    private static readonly string[] Roles = ["viewer", "admin"];

    private readonly StandInMedia service = new();
    private readonly TestStudio studio = shared.Studio;

    private string Name { get; } = $"pictures-{Guid.NewGuid():n}";

    /// <summary>Somebody whom nobody was before, with the role.</summary>
    private string Admin { get; } = TokenMint.Make(
        shared.Studio.Services.GetRequiredService<LocalKey>().Bytes,
        token =>
        {
            token.Claims["sub"] = SharedStudio.NewUser;
            token.Claims["role"] = "admin";
        });

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private WireProfile Profile => new(
        WireService.OpenAI, WireCapability.Image, "stand-in", $"{service.Address}v1", Private: true,
            Price: new(0.04m, "request"));

    public async ValueTask InitializeAsync() => await service.StartAsync();

    public async ValueTask DisposeAsync() => await service.DisposeAsync();

    [Fact]
    public async Task A_key_goes_in_encrypted_is_used_and_is_never_told()
    {
        var saved = await SendAsync(HttpMethod.Put, Name, new MakerSetting(Profile, StandInService.Key));
        var read = await SendAsync(HttpMethod.Get, "");
        var sample = await SendAsync(HttpMethod.Post, $"{Name}/sample", new SampleOrder(0.04m));
        var kept = await studio.Ask((database, keys) => database.HashGetAsync(keys.Makers, Name));

        Assert.Equal("image/png", Field(sample, "mediaType"));
        Assert.Contains("\"hasKey\":true", saved, StringComparison.Ordinal);
        Assert.All([saved, read, sample, kept.ToString()], text =>
            Assert.DoesNotContain(StandInService.Key, text, StringComparison.Ordinal));
        // Another profile of the same address keeps it; of another address it does not.
        Assert.Contains("\"hasKey\":true", await SendAsync(HttpMethod.Put, Name, new MakerSetting(Profile)),
            StringComparison.Ordinal);
        var elsewhere = Profile with { BaseUrl = "http://127.0.0.1:9/v1" };
        Assert.Contains("\"hasKey\":false", await SendAsync(HttpMethod.Put, Name, new MakerSetting(elsewhere)),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_key_is_refused_with_the_reason_and_what_was_there_stays()
    {
        await SendAsync(HttpMethod.Put, Name, new MakerSetting(Profile, StandInService.Key));
        var refused = await SendAsync(HttpMethod.Put, Name, new MakerSetting(Profile, "sk-wrong-and-secret"));
        var standing = await SendAsync(HttpMethod.Post, $"{Name}/check");

        Assert.Equal("maker.key", Field(refused, "code"));
        Assert.DoesNotContain("sk-wrong-and-secret", refused, StringComparison.Ordinal);
        Assert.Contains("\"problem\":null", standing, StringComparison.Ordinal);
        Assert.Empty(service.Bill);
        Assert.All(service.Calls, call => Assert.StartsWith("GET /v1/", call, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_sample_is_paid_once_at_the_price_that_was_shown_and_counts_for_the_day()
    {
        await SendAsync(HttpMethod.Put, Name, new MakerSetting(Profile, StandInService.Key));

        Assert.Equal("budget.exceeded",
            Field(await SendAsync(HttpMethod.Post, $"{Name}/sample", new SampleOrder(0)), "code"));
        Assert.Equal("0.04", Field(
            await SendAsync(HttpMethod.Post, $"{Name}/sample", new SampleOrder(0.04m)), "dollars"));
        Assert.Equal("0", Field(await SendAsync(HttpMethod.Post, $"{Name}/sample", new SampleOrder(0.04m)), "dollars"));
        Assert.Single(service.Bill);

        // Another model makes another picture, which no longer fits into the day.
        await SendAsync(HttpMethod.Put, Name, new MakerSetting(Profile with { Model = "another" }));
        var late = await SendAsync(HttpMethod.Post, $"{Name}/sample", new SampleOrder(0.04m));
        Assert.Equal("spend.limit", Field(late, "code"));
        Assert.Contains("Of $0.05 a day", late, StringComparison.Ordinal);
        Assert.Single(service.Bill);
    }

    [Fact]
    public async Task The_default_is_told_to_everybody_with_where_it_comes_from()
    {
        await SendAsync(HttpMethod.Put, Name, new MakerSetting(Profile, StandInService.Key));
        var before = await UsedAsync("eve");
        Assert.Equal("", await SendAsync(HttpMethod.Put, "defaults/image", new MakerDefault(Name)));
        var chosen = await UsedAsync("eve");
        var unset = await SendAsync(HttpMethod.Put, "defaults/speech", new MakerDefault("nobody"));
        Assert.Equal("", await SendAsync(HttpMethod.Delete, Name));

        Assert.Equal((WireOrigin.Local, false), (before.Origin, before.Leaves));
        Assert.Equal((Name, WireOrigin.Kept, true), (chosen.Maker, chosen.Origin, chosen.Leaves));
        Assert.Equal("maker.unset", Field(unset, "code"));
        Assert.Equal(before, await UsedAsync("eve"));
    }

    [Fact]
    public async Task What_cannot_work_is_refused_and_says_why()
    {
        List<string> told = [];
        WireProfile[] profiles =
        [
            Profile with { BaseUrl = "http://example.org/v1", Private = false }, Profile with { Model = " " },
            Profile with { Capability = WireCapability.Music }, Profile with { Capability = WireCapability.Speech },
            Profile with { Sizes = ["wide"] }, Profile with { BaseUrl = "nowhere" },
        ];
        foreach (var profile in profiles)
        {
            told.Add(Field(await SendAsync(HttpMethod.Put, Name, new MakerSetting(profile)), "code"));
        }

        told.Add(Field(await SendAsync(HttpMethod.Put, "Capital", new MakerSetting(Profile)), "code"));
        told.Add(Field(await SendAsync(HttpMethod.Put, "local-image", new MakerSetting(Profile)), "code"));

        Assert.All(told, code => Assert.Equal("maker.profile", code));
        Assert.Empty(service.Calls);
    }

    [Fact]
    public async Task Whoever_has_the_role_sets_makers_up_and_nobody_else()
    {
        var key = studio.Services.GetRequiredService<LocalKey>().Bytes;
        var admin = TokenMint.Make(key, token => token.Claims["role"] = "admin");
        var several = TokenMint.Make(key, token => token.Claims["roles"] = Roles);
        var other = TokenMint.Make(key, token => token.Claims["role"] = "administrator");

        Assert.Equal("role.missing", Field(await SendAsync(HttpMethod.Get, "", token: other), "code"));
        Assert.Contains("\"makers\"", await SendAsync(HttpMethod.Get, "", token: admin), StringComparison.Ordinal);
        Assert.Contains("\"makers\"", await SendAsync(HttpMethod.Get, "", token: several), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_process_on_the_same_data_finds_the_maker_with_its_key()
    {
        await SendAsync(HttpMethod.Put, Name, new MakerSetting(Profile, StandInService.Key));
        var book = studio.Services.GetRequiredService<MakerBook>();
        book.Replace(new Dictionary<string, RemoteProfile>());
        using var keeper = ActivatorUtilities.CreateInstance<MakerKeeper>(studio.Services);

        await keeper.RefreshAsync();

        Assert.Equal(StandInService.Key, book.Kept[Name].Key);
    }

    private async Task<MakerUse> UsedAsync(string user)
    {
        using var http = studio.Http(user);
        var used = await http.GetFromJsonAsync<IReadOnlyList<MakerUse>>(
            "/api/v1/makers/used", JsonSerializerOptions.Web, Token);
        return used!.Single(use => use.Capability is WireCapability.Image);
    }

    private async Task<string> SendAsync(HttpMethod method, string path, object? body = null, string? token = null)
    {
        using var http = studio.Http();
        http.DefaultRequestHeaders.Authorization = new("Bearer", token ?? Admin);
        using var request = new HttpRequestMessage(method, $"/api/v1/makers/{path}".TrimEnd('/'))
        {
            Content = body is null ? null : JsonContent.Create(body, options: JsonSerializerOptions.Web),
        };
        using var answer = await http.SendAsync(request, Token);
        return await answer.Content.ReadAsStringAsync(Token);
    }

    private static string Field(string json, string name) =>
        JsonSerializer.Deserialize<JsonElement>(json).GetProperty(name).ToString();
}
