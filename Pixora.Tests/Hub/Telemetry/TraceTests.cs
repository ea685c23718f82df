using System.Diagnostics;

namespace Pixora.Tests.Hub.Telemetry;

[Trait(StoreTrait.Name, StoreTrait.Once)]
[Collection(typeof(WatchedFilms))]
public sealed class TraceTests(WatchedFilm film)
{
    private const string Call = "Pixora.Hub.Realtime.StudioHub/SendCommand";

    [Fact]
    public void An_approval_is_one_trace_from_the_hub_call_to_ffmpeg()
    {
        var made = film.Spans.Trace(Approval(film.First));

        var encoding = made.First(
            span => span.OperationName == "run ffmpeg" && film.Spans.Ancestry(span).Contains("make clip"));
        Assert.Equal(
            [
                "run ffmpeg", "make clip", "IAssetGrain/Make", "IAssetGrain/Make", "asset clip", "shift produce", "IVideoTaskGrain/Send",
                "IVideoTaskGrain/Send", "command approve_breakdown", Call,
            ],
            film.Spans.Ancestry(encoding));
        Assert.Equal(0, encoding.GetTagItem("process.exit.code"));
        Assert.Equal("Pixora.Media", encoding.Source.Name);
        Assert.All(made.Where(span => span.Source.Name == "Pixora.Media"), span => Assert.Contains(Call, film.Spans.Ancestry(span)));
        Assert.Equal(
            ["captions", "clip", "film", "image", "music", "narration", "scene", "soundtrack", "thumbnail"],
            made.Where(span => span.OperationName.StartsWith("make ", StringComparison.Ordinal)).Select(
                span => span.GetTagItem("pixora.asset.kind")).Distinct().Order());
    }

    [Fact]
    public void A_plan_and_its_price_belong_to_the_call_that_started_the_task()
    {
        var price = film.Spans.Of(film.First, "shift price").First();

        Assert.Equal(
            ["shift price", "command say", "shift plan", "command create_task", "Pixora.Hub.Realtime.StudioHub/CreateTask"],
            film.Spans.Ancestry(price).Where(name => !name.StartsWith("IVideoTaskGrain/", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_was_there_shows_as_reused_and_nothing_runs_for_it()
    {
        var reused = film.Spans.Trace(Approval(film.Second));

        Assert.DoesNotContain(
            reused,
            span =>
                span.OperationName.StartsWith("make ", StringComparison.Ordinal)
                    || span.OperationName.StartsWith("run ", StringComparison.Ordinal));
        Assert.All(
            reused.Where(span => span.OperationName.StartsWith("asset ", StringComparison.Ordinal)),
            span => Assert.Equal(true, span.GetTagItem("pixora.asset.reused")));
        Assert.Contains(reused, span => span.OperationName == "asset film");
    }

    [Fact]
    public void A_refused_command_tells_its_code_and_is_no_fault()
    {
        var refused = film.Spans.Of(film.First, "command retry").Single();

        Assert.Equal("stage.mismatch", refused.GetTagItem("pixora.outcome"));
        Assert.Equal(ActivityStatusCode.Unset, refused.Status);
    }

    [Fact]
    public void Nothing_that_a_person_wrote_is_in_any_span()
    {
        Assert.NotEmpty(film.Spans.All);
        Assert.DoesNotContain(
            film.Spans.All.SelectMany(Texts), text => text.Contains(WatchedFilm.Marker, StringComparison.OrdinalIgnoreCase));
    }

    private Activity Approval(string task) => film.Spans.Of(task, "command approve_breakdown").Single();

    private static IEnumerable<string> Texts(Activity span) =>
    [
        span.DisplayName, span.StatusDescription ?? "",
        .. span.TagObjects.Concat(span.Events.SelectMany(told => told.Tags)).Select(tag => $"{tag.Key}={tag.Value}"),
        .. span.Baggage.Select(item => $"{item.Key}={item.Value}"),
    ];
}
