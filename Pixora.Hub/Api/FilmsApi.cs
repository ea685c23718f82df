using System.Net.Mime;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Pixora.Hub.Archives;
using Pixora.Hub.Errors;
using Pixora.Hub.Films;
using Pixora.Hub.Grains;
using Pixora.Hub.Security;
using Pixora.Hub.Wire;
using Pixora.Media.Graph;
using Pixora.Media.Storage;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Api;

/// <summary>Serves the files of a finished film, one by one or all in one ZIP.</summary>
internal static class FilmsApi
{
    private static readonly Refusal UnknownFile = new(
        "file.unknown", $"A film has these files: {string.Join(", ", FilmFiles.All.Keys.Order(StringComparer.Ordinal))}.");

    private static readonly Refusal Deleted = new("film.missing", "This film is deleted. Restore its task first.");

    private static readonly Refusal NoFile = new(
        "film.missing",
        "This task has no such file: the film is not finished, it has none, or it was cleared away or damaged; "
        + "an edit and an approval make it again.");

    public static void MapFilms(this WebApplication app)
    {
        app.MapMethods("/films/{taskId}/{file}", [HttpMethods.Get, HttpMethods.Head], GetAsync)
            .RequireAuthorization().WithMetadata(CacheRule.Revalidated, new Reads(ReadKind.File));
        app.MapGet("/films/{taskId}/film.zip", PackAsync).Produces(StatusCodes.Status200OK, null, MediaTypeNames.Application.Zip)
            .RequireAuthorization().WithMetadata(new Reads(ReadKind.File));
    }

    private static async Task<Results<FileStreamHttpResult, RedirectHttpResult, ProblemHttpResult>> GetAsync(
        [AsParameters] FilmCall call, IFilmShelf shelf, [AsParameters] DerivativeDesk desk, CancellationToken cancellationToken)
    {
        var wanted = FilmFiles.All.GetValueOrDefault(call.File);
        if ((await call.Task.FindAsync(wanted?.Kind, cancellationToken)).Glance is not { } glance)
        {
            return Problems.Of(Replies.TaskUnknown);
        }

        if (Refuse(wanted, call.StillWidth, glance) is { } refusal)
        {
            return Problems.Of(refusal);
        }

        var found = glance.Folder is { } film
            ? await shelf.OpenAsync(
                film, call.File, glance.Assets.Where(key => AssetKey.TryParse(key, out _)).Select(key => new AssetKey(key)),
                cancellationToken)
            : null;
        return found switch
        {
            null => Problems.Of(NoFile),
            { Key: var cover } when call.StillWidth is { } width =>
                await desk.AnswerAsync(Derivatives.Still(cover, width), cancellationToken),
            { Address: { } address } => ContentAnswer.At(address),
            _ => ContentAnswer.Of(found, wanted!.Type),
        };
    }

    private static Refusal? Refuse(FilmFile? wanted, int? width, TaskGlance film) =>
        wanted is null ? UnknownFile
        : width is { } pixels && DerivativeDesk.RefuseWidth(pixels) is { } refusal ? refusal
        : film.Card!.DeletedUntil is not null ? Deleted
        : null;

    private static async Task<Results<PushStreamHttpResult, ProblemHttpResult>> PackAsync(
        [AsParameters] TaskCall call, FilmArchive archive, CancellationToken cancellationToken)
    {
        var found = await call.FindAsync(null, cancellationToken);
        if (found.Glance is not { } glance)
        {
            return Problems.Of(found.Refusal!);
        }

        if (glance.Card!.DeletedUntil is not null)
        {
            return Problems.Of(Deleted);
        }

        return await call.Tasks.FindAsync(new VideoTaskId(call.TaskId), cancellationToken) is { Result: not null } task
            && await archive.ListAsync(task, cancellationToken) is { Count: > 0 } files
            ? ArchiveAnswer.Of(
                call.Context, $"{FilmArchive.NameOf(task)}.zip", to => archive.WriteAsync(task, files, to, cancellationToken))
            : Problems.Of(NoFile);
    }

    /// <summary>A request for a file of a film.</summary>
    /// <param name="Width">Pixels, to get the thumbnail as a still; of no meaning for another file.</param>
    internal sealed record FilmCall(
        string TaskId, string File, [property: FromQuery(Name = "width")] int? Width, HttpContext Context, GrainTasks Tasks)
    {
        public TaskCall Task => new(TaskId, Context, Tasks);

        public int? StillWidth => File == FilmFiles.Thumbnail ? Width : null;
    }
}
