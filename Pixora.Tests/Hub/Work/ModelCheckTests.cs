using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pixora.Agents.Chat;
using Pixora.Agents.Chat.Profiles;
using Pixora.Agents.Chat.Usage;
using Pixora.Tests.Fakes;
using Pixora.Tests.Fakes.StandIn;

namespace Pixora.Tests.Hub.Work;

/// <summary>A model that is gone is told of at the start, and keeps the server from nothing.</summary>
[Trait(StoreTrait.Name, StoreTrait.Once)]
public sealed class ModelCheckTests : IDisposable
{
    private readonly TemporaryFolder data = new();
    private readonly LogBook book = new();

    public void Dispose()
    {
        book.Dispose();
        data.Dispose();
    }

    [Fact]
    public async Task A_retired_model_is_named_with_who_answers_instead_and_one_that_will_retire_with_its_last_day()
    {
        await using var model = await StandInOpenAI.StartAsync();
        await using var studio = await OpenAsync(
        [
            .. Profile("first", model.BaseUrl, "gpt-of-old"), .. Profile("second", model.BaseUrl, "stand-in-old"),
            new("Models:Profiles:second:RoleModels:director", "stand-in"), new("Models:Order:0", "first"), new(
                "Models:Order:1", "second"),
        ]);

        var reading = await ReadAsync(studio);

        Assert.Equal(
            """[{"profile":"first","model":"gpt-of-old","problem":"model.unknown","lastDay":null,"fallback":"second"},"""
                + """{"profile":"second","model":"stand-in-old","problem":"model.retiring","lastDay":"2026-12-11","fallback":null},"""
                + """{"profile":"second","model":"stand-in","problem":null,"lastDay":null,"fallback":null}]""",
            reading.GetProperty("models").GetRawText());
        Assert.Contains(book.Lines, line => line.StartsWith(
            "Model gpt-of-old of profile first does not answer (model.unknown): profile second answers instead.",
            StringComparison.Ordinal));
        Assert.Contains(book.Lines, line => line.StartsWith(
            "Model stand-in-old of profile second is shut down on 2026-12-11", StringComparison.Ordinal));
        Assert.DoesNotContain(book.Lines, line => line.Contains(StandInOpenAI.Key, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_endpoint_that_is_not_there_keeps_nobody_waiting()
    {
        await using var studio = await OpenAsync(Profile("gone", new Uri("http://127.0.0.1:9/v1"), "any"));

        var reading = await ReadAsync(studio);

        Assert.Equal(
            """[{"profile":"gone","model":"any","problem":"model.unreachable","lastDay":null,"fallback":null}]""",
            reading.GetProperty("models").GetRawText());
        Assert.Contains(book.Lines, line => line.StartsWith(
            "Model any of profile gone does not answer (model.unreachable), and no other profile does", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_server_that_answers_nothing_delays_no_start_and_a_look_that_breaks_ends_nothing()
    {
        var silent = new BrokenModels();
        await using var studio = await TestStudio.OpenAsync(
            data, builder => builder.Services.AddSingleton<IChatModels>(silent));
        await silent.Asked;
        using var api = new ApiClient(studio);
        Assert.Equal(
            """{"offline":false,"askedAt":null,"models":[]}""", (await api.GetAsync("models")).Body.GetRawText());

        silent.Break();
        await using var viewer = await studio.ComeAsync();
        Assert.True((await viewer.CreateAsync()).Ok);
    }

    [Fact]
    public async Task Without_a_model_the_studio_says_that_it_plans_offline()
    {
        await using var studio = await OpenAsync([]);
        using var api = new ApiClient(studio);

        Assert.Equal(
            """{"offline":true,"askedAt":null,"models":[]}""", (await api.GetAsync("models")).Body.GetRawText());
        Assert.Contains(
            book.Lines, line => line.StartsWith("No language model is configured", StringComparison.Ordinal));
    }

    private static KeyValuePair<string, string?>[] Profile(string name, Uri address, string model) =>
    [
        new($"Models:Profiles:{name}:BaseUrl", address.ToString()),
        new($"Models:Profiles:{name}:Key", StandInOpenAI.Key),
        new($"Models:Profiles:{name}:Model", model),
    ];

    private Task<TestStudio> OpenAsync(KeyValuePair<string, string?>[] settings) => TestStudio.OpenAsync(
        data,
        builder => builder.Logging.AddProvider(book),
        settings);

    /// <summary>What the studio heard of its models, once it has.</summary>
    private static async Task<JsonElement> ReadAsync(TestStudio studio)
    {
        using var api = new ApiClient(studio);
        while (true)
        {
            var reading = (await api.GetAsync("models")).Body;
            if (reading.GetProperty("askedAt").ValueKind is JsonValueKind.String)
            {
                return reading;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Does not answer until it breaks.</summary>
    private sealed class BrokenModels : IChatModels
    {
        private readonly TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource broken = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool Offline => false;

        public Task Asked => asked.Task.WaitAsync(TimeSpan.FromSeconds(30));

        public void Break() => broken.SetException(new InvalidOperationException("It broke."));

        public Microsoft.Extensions.AI.IChatClient ClientFor(string role, IUsageLedger ledger) =>
            throw new NotSupportedException();

        public Microsoft.Extensions.AI.IChatClient RulesFor(string role, IUsageLedger ledger) =>
            throw new NotSupportedException();

        public async Task<IReadOnlyList<ModelAvailability>> CheckAvailabilityAsync(CancellationToken cancellationToken)
        {
            asked.TrySetResult();
            await broken.Task.WaitAsync(cancellationToken);
            return [];
        }
    }
}
