using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Pixora.Hub.Contracts;
using Pixora.Hub.Store;
using Pixora.Media.Generation;
using Pixora.Media.Rendering;
using Pixora.Media.Rendering.Frames;
using Pixora.Media.Rendering.Making;
using Pixora.Media.Tasks;
using Pixora.Tests.Fakes;
using Pixora.Tests.Media.Rendering.Making;
using Pixora.Tests.Media.Storage;

namespace Pixora.Tests.Hub.Work;

/// <summary>What makers are paid: written down before, true after, and stopped at the limit.</summary>
[Trait(StoreTrait.Name, StoreTrait.Once)]
public sealed class SpendingTests : IDisposable
{
    private readonly TemporaryFolder data = new();
    private readonly TestData films = new();
    private readonly FakeStudio made;
    private readonly TaskCompletionSource gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly FakeImageMaker painter;

    public SpendingTests()
    {
        made = new FakeStudio(films);
        painter = new FakeImageMaker(made) { Profile = new("paid-pictures", 1, NeedsNetwork: true), Cost = new(0.04m) };
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        made.Dispose();
        films.Dispose();
        data.Dispose();
    }

    [Fact]
    public async Task Every_order_stands_in_the_ledger_once_with_its_estimate_and_what_was_paid()
    {
        await using var studio = await OpenAsync();
        await using var viewer = await studio.ComeAsync();
        var task = await viewer.CreateReviewedAsync();
        await ApproveAsync(viewer, task);
        await viewer.UntilStageAsync("completed");

        var spending = await ReadAsync(studio, task);

        Assert.NotEmpty(spending.Orders);
        Assert.All(spending.Orders, order => Assert.Equal(
            ("image", "paid-pictures", 0.04m, 0.04m, "yes"), (order.Part, order.Maker, order.Estimate, order.Actual, order.Paid)));
        Assert.Equal((0.04m * spending.Orders.Count, 0, spending.Spent), (spending.Spent, spending.Unpriced, spending.Today));
        Assert.Equal(spending.Orders.Count, spending.Orders.DistinctBy(order => order.Key).Count());
    }

    [Fact]
    public async Task A_film_stops_before_the_order_that_exceeds_the_limit_and_says_the_numbers()
    {
        made.OnMake = (_, token) => gate.Task.WaitAsync(token);
        await using var studio = await OpenAsync(new KeyValuePair<string, string?>("Pixora:Limits:DollarsPerTask", "0.05"));
        await using var before = await studio.ComeAsync();
        await ApproveAsync(before, await before.CreateReviewedAsync("create-0"));
        await using var viewer = await studio.ComeAsync();
        var task = await TwoPicturesAsync(viewer);
        painter.Cost = new(0.01m);
        await ApproveAsync(viewer, task, 3);
        // While it waits for the film before it, the service raises its price.
        painter.Cost = new(0.04m);
        gate.SetResult();

        var error = (await viewer.UntilAsync("scene_failed")).Data;

        Assert.Equal("spend.limit", error.GetProperty("code").GetString());
        Assert.Contains(
            "costs $0.04. Of $0.05 for one film, $0.04 are spent",
            error.GetProperty("message").GetString(),
            StringComparison.Ordinal);
        Assert.InRange((await ReadAsync(studio, task)).Spent, 0, 0.05m);
    }

    [Fact]
    public async Task A_film_that_would_exceed_the_limit_is_not_begun_and_the_numbers_are_said()
    {
        await using var studio = await OpenAsync(
            new KeyValuePair<string, string?>("Pixora:Limits:DollarsPerTask", "0.05"));
        await using var viewer = await studio.ComeAsync();
        var task = await TwoPicturesAsync(viewer);
        using var http = studio.Http();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/tasks/{task}/commands")
        {
            Content = JsonContent.Create(new { type = "approve_breakdown", revision = 3, priceCeiling = 1 }),
        };
        request.Headers.Add("Idempotency-Key", "approve-1");

        using var refused = await http.SendAsync(request, Token);

        Assert.Equal(HttpStatusCode.PaymentRequired, refused.StatusCode);
        Assert.Contains(
            "This film costs $0.08. Of $0.05 for it, $0.00 are spent", await refused.Content.ReadAsStringAsync(Token),
                StringComparison.Ordinal);
        Assert.Empty((await ReadAsync(studio, task)).Orders);
    }

    [Fact]
    public async Task What_was_not_paid_for_does_not_count_and_what_may_have_been_does()
    {
        await using var studio = await OpenAsync(new KeyValuePair<string, string?>("Pixora:Limits:DollarsPerDay", "0.09"));
        var ledger = studio.Services.GetRequiredService<SpendLedger>();
        var owner = new UserId("ada");
        var task = new VideoTaskId(new string('b', 32));
        PartOrder[] orders = [.. ((string[])["a sea", "a hill", "a wood", "a town"]).Select(
            words => new PartOrder(TestData.Picture(words), new Price(0.04m)))];

        await ledger.OrderAsync(owner, task, orders[0]);
        await SettleAsync(ledger, owner, task, Payment.No);
        await ledger.OrderAsync(owner, task, orders[1]);
        await SettleAsync(ledger, owner, task, Payment.Unknown);
        await ledger.OrderAsync(owner, task, orders[2]);
        var refused = await Assert.ThrowsAsync<ProviderException>(() => ledger.OrderAsync(owner, task, orders[3]));
        // Its process ended: the same order goes on, and is not counted twice.
        await ledger.OrderAsync(owner, task, orders[2]);

        Assert.Equal(("spend.limit", Payment.No), (refused.Code, refused.Paid));
        Assert.Equal(0.08m, await ledger.TodayAsync(owner));
        Assert.Equal(3, (await ledger.ReadAsync(task)).Count);
    }

    [Fact]
    public async Task An_unknown_price_stays_unknown()
    {
        await using var studio = await OpenAsync();
        var ledger = studio.Services.GetRequiredService<SpendLedger>();
        var owner = new UserId("bob");
        var task = new VideoTaskId(new string('c', 32));

        await ledger.OrderAsync(owner, task, new PartOrder(TestData.Picture("a sea"), Price.Unknown));
        await SettleAsync(ledger, owner, task, Payment.Yes);

        Assert.Null(Assert.Single(await ledger.ReadAsync(task)).Dollars);
    }

    private static async Task SettleAsync(SpendLedger ledger, UserId owner, VideoTaskId task, Payment paid) =>
        await ledger.SettleAsync(owner, task, (await ledger.ReadAsync(task)).Last(order => order.Paid is null) with { Paid = paid });

    private static async Task<WireSpending> ReadAsync(TestStudio studio, string task)
    {
        using var http = studio.Http();
        return (await http.GetFromJsonAsync<WireSpending>($"/api/v1/tasks/{task}/spending", JsonSerializerOptions.Web, Token))!;
    }

    private static async Task ApproveAsync(Viewer viewer, string task, int revision = 1) =>
        Assert.True((await viewer.SendAsync(
            task, new { type = "approve_breakdown", revision, priceCeiling = 100 })).Ok);

    /// <summary>Revision 3 of a film whose scenes share their pictures with nobody.</summary>
    private static async Task<string> TwoPicturesAsync(Viewer viewer)
    {
        var task = await viewer.CreateReviewedAsync();
        foreach (var scene in (string[])["scene-1", "scene-2"])
        {
            Assert.True((await viewer.SendAsync(
                task, new { type = "update_scene", scene, patch = new { visual = $"a wood in {scene}" } })).Ok);
        }

        await viewer.UntilAsync("price_quoted", quote => quote.Data.GetProperty("revision").GetInt32() == 3);
        return task;
    }

    private Task<TestStudio> OpenAsync(params KeyValuePair<string, string?>[] settings) => TestStudio.OpenAsync(
        data,
        (WebApplicationBuilder builder) =>
        {
            var tools = new FakeTools(made);
            builder.Services
                .RemoveAll<IImageMaker>().RemoveAll<ISpeechSynthesizer>().RemoveAll<IMusicComposer>()
                .AddSingleton<IImageMaker>(painter)
                .AddSingleton<ISpeechSynthesizer>(new FakeSpeaker(made)).AddSingleton<IMusicComposer>(new FakeComposer(made))
                .AddSingleton<IStillCamera>(tools).AddSingleton<IClipEncoder>(tools).AddSingleton<ISceneJoiner>(tools)
                .AddSingleton<ISoundtrackMixer>(tools).AddSingleton<ICoverPainter>(tools)
                .AddSingleton<IFilmMuxer>(tools).AddSingleton<IFilmInspector>(tools).AddSingleton<IFootageCheck>(tools)
                .AddSingleton<IFilmRenderer>(provider => ActivatorUtilities.CreateInstance<FilmRenderer>(provider));
        },
        settings);
}
