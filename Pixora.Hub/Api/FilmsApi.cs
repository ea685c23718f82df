using System.Collections.Frozen;
using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using Pixora.Hub.Grains;
using Pixora.Hub.Security;
using Pixora.Media.Graph;
using Pixora.Media.Storage;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Api;

/// <summary>Hands out the files of a finished film.</summary>
internal static class FilmsApi
{
    /// <summary>Everything that can be asked for: no other name ever becomes a path.</summary>
    private static readonly FrozenDictionary<string, FilmFile> Files = new Dictionary<string, FilmFile>(StringComparer.Ordinal)
    {
        ["final_video.mp4"] = new("video/mp4", "film"),
        ["thumbnail.jpg"] = new("image/jpeg", "thumbnail"),
        ["captions.srt"] = new("application/x-subrip", "captions"),
        ["captions.vtt"] = new("text/vtt", "captions"),
    }.ToFrozenDictionary();

    public static void MapFilms(this WebApplication app) => app
        .MapMethods("/films/{taskId}/{file}", [HttpMethods.Get, HttpMethods.Head], GetAsync)
        .RequireAuthorization().WithMetadata(CacheRule.Revalidated);

    private static async Task<Results<PhysicalFileHttpResult, ProblemHttpResult>> GetAsync(
        string taskId, string file, ClaimsPrincipal user, GrainTasks tasks, IFilmShelf shelf, CancellationToken cancellationToken)
    {
        if (!VideoTaskId.TryParse(taskId, out var id) || (await tasks.LookAsync(id, Caller.Of(user), cancellationToken)).Task is not { } task)
        {
            return Missing("task.unknown", "There is no such task.");
        }

        if (!Files.TryGetValue(file, out var wanted))
        {
            return Missing("file.unknown", $"A film has these files: {string.Join(", ", Files.Keys.Order(StringComparer.Ordinal))}.");
        }

        if (task.Deleted is not null)
        {
            return Missing("film.missing", "This film is deleted. Restore its task first.");
        }

        var found = task.Result is { } film ? await shelf.FindAsync(film.Folder, file, MadeFor(task, wanted.Kind), cancellationToken) : null;
        return found is null
            ? Missing("film.missing", "This task has no such file: the film is not finished, it has none, or it was cleared away or damaged; an edit and an approval make it again.")
            : TypedResults.PhysicalFile(
                found.Path,
                wanted.Type,
                lastModified: File.GetLastWriteTimeUtc(found.Path),
                entityTag: new EntityTagHeaderValue($"\"{found.Sha256}\""),
                enableRangeProcessing: true);
    }

    /// <summary>Every asset of a kind that was made for the task, the newest first.</summary>
    private static IEnumerable<AssetKey> MadeFor(VideoTask task, string kind) =>
        task.Assets.Where(note => note.Kind == kind && AssetKey.TryParse(note.Key, out _)).Reverse().Select(note => new AssetKey(note.Key));

    private static ProblemHttpResult Missing(string code, string message) =>
        TypedResults.Problem(message, statusCode: StatusCodes.Status404NotFound, extensions: Problems.Code(code));

    /// <param name="Kind">Of the asset that it is, as <see cref="AssetNote.Kind"/>.</param>
    private sealed record FilmFile(string Type, string Kind);
}
