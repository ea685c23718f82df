using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Media.Storage;

namespace Pixora.Media.Rendering.Making;

/// <summary>Writes the film and inspects it; a film that fails a check is not stored.</summary>
internal sealed class FilmCraft(IFilmMuxer muxer, IFilmInspector inspector) : Craft<FilmSpec>
{
    protected override async Task<AssetDetail> MakeAsync(
        FilmSpec spec, CraftJob job, CancellationToken cancellationToken)
    {
        await muxer.MuxAsync(Located(spec.Request.Film, job), spec.Request.Expected.Cues, job.Path, cancellationToken);
        job.Progress.Report(ProgressMeter.FilmWritten);
        var report = await inspector.InspectAsync(job.Path, spec.Request.Expected, cancellationToken);
        return report.Checks.FirstOrDefault(check => !check.Passed) is { } broken
            ? throw Broken(broken, spec.Request.Expected)
            : new AssetDetail(Seconds: report.Seconds);
    }

    private static ProviderException Broken(FilmCheck check, FilmExpectation expected)
    {
        var scene = check.At is { } seconds ? expected.SceneAt(seconds) : null;
        var advice = scene is null ? "retry" : $"retry, or change {scene}";
        return new(
            check.Code,
            $"The finished film breaks a promise ({check.Code}): {QuotedReason.Of(check.Found)}. The parts that are "
            + $"good are kept; {advice}.",
            retryable: false)
        {
            Scene = scene,
        };
    }

    private static FilmRequest Located(FilmRequest film, CraftJob job) => film with
    {
        Clips = [.. film.Clips.Select(job.FileOf)],
        Soundtrack = job.FileOf(film.Soundtrack),
        Captions = film.Captions is { } captions ? job.FileOf(captions) : null,
        Cover = job.FileOf(film.Cover),
    };
}
