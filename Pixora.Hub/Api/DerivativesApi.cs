using System.Net.Mime;
using Microsoft.AspNetCore.Http.HttpResults;
using Pixora.Hub.Contracts;
using Pixora.Hub.Errors;
using Pixora.Hub.Security;
using Pixora.Media.Graph;
using Pixora.Media.Rendering.Making;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Api;

/// <summary>
/// Serves what a page draws of a film's assets: outlines of sounds, small pictures, and how the music is lowered. Each is
/// made when it is first asked for.
/// </summary>
internal static class DerivativesApi
{
    private const string PeaksPath = "/tasks/{taskId}/assets/{key}/peaks";

    private const string StillPath = "/tasks/{taskId}/assets/{key}/still";

    private const string DuckingPath = "/tasks/{taskId}/ducking";

    private static readonly string[] Head = [HttpMethods.Head];

    private static readonly Refusal NoSound = new("asset.kind", "Only a narration and music have peaks.");

    private static readonly Refusal NoPicture = new("asset.kind", "Only an image, a portrait and a thumbnail have stills.");

    private static readonly Refusal NoFilm = new(
        "film.missing", "This task has no film, or it is deleted: there is no music that is lowered.");

    private static readonly Refusal OtherMakers = new(
        "asset.missing",
        "The narrations that the film's music is lowered for were cleared away, or it was made with other makers than are set up now. "
        + "An edit and an approval make it again.");

    public static void MapDerivatives(this IEndpointRouteBuilder api)
    {
        api.MapGet(PeaksPath, PeaksAsync).Produces<SoundPeaks>().WithMetadata(new Reads(ReadKind.File));
        api.MapMethods(PeaksPath, Head, PeaksAsync).WithMetadata(new Reads(ReadKind.File));
        api.MapGet(StillPath, StillAsync).Produces(StatusCodes.Status200OK, null, MediaTypeNames.Image.Jpeg)
            .WithMetadata(new Reads(ReadKind.File));
        api.MapMethods(StillPath, Head, StillAsync).WithMetadata(new Reads(ReadKind.File));
        api.MapGet(DuckingPath, DuckingAsync).Produces<DuckingCurve>().WithMetadata(CacheRule.Revalidated, new Reads(ReadKind.File));
        api.MapMethods(DuckingPath, Head, DuckingAsync).WithMetadata(CacheRule.Revalidated, new Reads(ReadKind.File));
    }

    private static Task<Results<FileStreamHttpResult, RedirectHttpResult, ProblemHttpResult>> PeaksAsync(
        [AsParameters] AssetCall call, [AsParameters] DerivativeDesk desk, CancellationToken cancellationToken) =>
        desk.AnswerAsync(call, (key, kind) => Derivatives.HasPeaks(kind) ? Derivatives.Peaks(key) : null, NoSound, cancellationToken);

    private static async Task<Results<FileStreamHttpResult, RedirectHttpResult, ProblemHttpResult>> StillAsync(
        [AsParameters] AssetCall call, [AsParameters] DerivativeDesk desk, int? width, CancellationToken cancellationToken) =>
        DerivativeDesk.RefuseWidth(width ?? Derivatives.UsualWidth) is { } refusal
            ? Problems.Of(refusal)
            : await desk.AnswerAsync(
                call,
                (key, kind) => Derivatives.HasStills(kind) ? Derivatives.Still(key, width ?? Derivatives.UsualWidth) : null,
                NoPicture,
                cancellationToken);

    private static async Task<Results<FileStreamHttpResult, RedirectHttpResult, ProblemHttpResult>> DuckingAsync(
        [AsParameters] TaskCall call, [AsParameters] DerivativeDesk desk, IFilmParts parts, CancellationToken cancellationToken)
    {
        var found = await call.FindAsync(null, cancellationToken);
        if (found.Glance is not { } glance)
        {
            return Problems.Of(found.Refusal!);
        }

        var task = glance.Folder is null || glance.Card!.DeletedUntil is not null
            ? null
            : await call.Tasks.FindAsync(new VideoTaskId(call.TaskId), cancellationToken);
        if (FilmPlan(task) is not { } plan)
        {
            return Problems.Of(NoFilm);
        }

        // Planned again, it is the sound that was made only if the task names it.
        var soundtrack = await parts.SoundtrackAsync(plan, cancellationToken);
        return task!.Assets.Any(note => note.Key == soundtrack.Key.Value)
            ? await desk.AnswerAsync(Derivatives.Ducking(soundtrack), cancellationToken)
            : Problems.Of(OtherMakers);
    }

    /// <summary>What the newest film was made of.</summary>
    private static Breakdown? FilmPlan(VideoTask? task) =>
        task?.Revisions.FirstOrDefault(revision => revision.Number == task.Result?.Revision)?.Breakdown;
}
