using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Pixora.Hub.Contracts;
using Pixora.Tests.EndToEnd;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Hub.Telemetry;

/// <summary>
/// A film made for real, then one of the same plan for another task, while everything watches: spans, measurements, an
/// OTLP collector and a scrape.
/// </summary>
public sealed class WatchedFilm : IAsyncLifetime
{
    /// <summary>Stands in everything that the person writes, and for a token in an address.</summary>
    public const string Marker = "Zanzibarbara";

    private readonly TemporaryFolder data = new();
    private MeasurementRecorder? measurements;
    private Collector? collector;

    internal SpanRecorder Spans { get; } = new();

    internal MeasurementRecorder Measurements => measurements!;

    internal Collector Collector => collector!;

    /// <summary>What <c>/metrics</c> said in the end.</summary>
    internal string Scrape { get; private set; } = "";

    internal string First { get; private set; } = "";

    internal string Second { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        collector = await Collector.OpenAsync();
        await using var studio = await WatchedStudio.OpenAsync(
            data,
            new("Pixora:Metrics", "true"),
            new("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address.ToString()),
            new("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"));
        measurements = new MeasurementRecorder(studio.Services.GetRequiredService<IMeterFactory>());
        var address = new Uri(studio.Urls.Single());
        First = await MakeAsync(address, "first");
        Second = await MakeAsync(address, "second");
        using var http = new HttpClient();
        using var signed = await http.GetAsync(
            new Uri(address, $"nowhere?access_token={Marker}"), TestContext.Current.CancellationToken);
        Scrape = await http.GetStringAsync(new Uri(address, "metrics"), TestContext.Current.CancellationToken);
        await studio.StopAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Spans.Dispose();
        measurements?.Dispose();
        await Collector.DisposeAsync();
        data.Dispose();
    }

    private async Task<string> MakeAsync(Uri address, string name)
    {
        await using var viewer = await Viewer.ConnectAsync(address, HubProcess.Token(data.Path));
        var task = (await viewer.CreateAsync($"A film about {Marker}", name)).TaskId!;
        await viewer.JoinAsync(task);
        await viewer.UntilAsync("price_quoted");
        await viewer.CallAsync<CommandReply>("SendMessage", task, "say", $"I like {Marker}");
        await viewer.SendAsync(
            task, new { type = "update_scene", scene = "scene-1", patch = new { narration = $"This is {Marker}." } });
        await viewer.UntilAsync("price_quoted", fact => fact.Data.GetProperty("revision").GetInt32() == 2);
        Assert.Equal("stage.mismatch", (await viewer.SendAsync(task, new { type = "retry" })).Code);
        Assert.True((await viewer.ApproveAsync(task, 2)).Ok);
        await viewer.UntilStageAsync("completed");
        return task;
    }
}
