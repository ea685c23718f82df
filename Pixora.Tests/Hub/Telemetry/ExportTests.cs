using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Hub.Telemetry;

[Trait(StoreTrait.Name, StoreTrait.Once)]
[Collection(typeof(WatchedFilms))]
public sealed class ExportTests(WatchedFilm film)
{
    [Theory]
    [InlineData("/v1/traces", "run ffmpeg")]
    [InlineData("/v1/traces", "StudioHub/SendCommand")]
    [InlineData("/v1/metrics", "pixora.provider.call.duration")]
    [InlineData("/v1/logs", "Now listening on")]
    public void All_three_signals_arrive_at_the_endpoint(string path, string text) =>
        Assert.Contains(text, film.Collector.Received(path), StringComparison.Ordinal);

    [Theory]
    [InlineData("IAssetListener/")]
    [InlineData(WatchedFilm.Marker)]
    public void Neither_side_talk_nor_what_a_person_wrote_leaves_the_server(string text) =>
        Assert.DoesNotContain(
            film.Collector.Exports, export => export.Body.Contains(text, StringComparison.OrdinalIgnoreCase));

    [Theory]
    [InlineData("pixora_commands_total")]
    [InlineData("pixora_films_waiting")]
    [InlineData("pixora_shifts_active")]
    [InlineData("pixora_assets_total")]
    [InlineData("pixora_provider_call_duration_seconds_bucket")]
    [InlineData("pixora_provider_cost")]
    [InlineData("pixora_event_lag_seconds_bucket")]
    [InlineData("signalr_server_active_connections")]
    public void A_scrape_has_every_name(string name) =>
        Assert.Contains($"\n{name}", film.Scrape, StringComparison.Ordinal);

    [Fact]
    public async Task Nobody_who_does_not_ask_is_watched()
    {
        using var data = new TemporaryFolder();
        await using var studio = await TestStudio.OpenAsync(data);
        using var http = studio.Http();

        using var answer = await http.GetAsync(
            new Uri("metrics", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Null(studio.Services.GetService<MeterProvider>());
        Assert.Null(studio.Services.GetService<TracerProvider>());
    }
}
