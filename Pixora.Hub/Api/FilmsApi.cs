using System.Collections.Frozen;
using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Pixora.Hub.Grains;
using Pixora.Hub.Security;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Api;

/// <summary>Hands out the files of a finished film.</summary>
internal static class FilmsApi
{
    /// <summary>Everything that can be asked for: no other name ever becomes a path.</summary>
    private static readonly FrozenDictionary<string, string> Files = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["final_video.mp4"] = "video/mp4",
        ["thumbnail.jpg"] = "image/jpeg",
        ["captions.srt"] = "application/x-subrip",
        ["captions.vtt"] = "text/vtt",
    }.ToFrozenDictionary();

    public static void MapFilms(this WebApplication app) => app.MapMethods("/films/{taskId}/{file}", [HttpMethods.Get, HttpMethods.Head], GetAsync).RequireAuthorization();

    private static async Task<Results<PhysicalFileHttpResult, ProblemHttpResult>> GetAsync(
        string taskId, string file, ClaimsPrincipal user, GrainTasks tasks, StudioFolder folder, CancellationToken cancellationToken)
    {
        if (!VideoTaskId.TryParse(taskId, out var id) || (await tasks.LookAsync(id, Caller.Of(user), cancellationToken)).Task is not { } task)
        {
            return Missing("task.unknown", "There is no such task.");
        }

        if (!Files.TryGetValue(file, out var type))
        {
            return Missing("file.unknown", $"A film has these files: {string.Join(", ", Files.Keys.Order(StringComparer.Ordinal))}.");
        }

        var path = task.Result is { } film ? Path.Combine(folder.Films, film.Folder, file) : null;
        return File.Exists(path)
            ? TypedResults.PhysicalFile(path, type, lastModified: File.GetLastWriteTimeUtc(path), enableRangeProcessing: true)
            : Missing("film.missing", "This task has no such file: the film is not finished, it has none, or it was cleared away; an edit and an approval make it again.");
    }

    private static ProblemHttpResult Missing(string code, string message) =>
        TypedResults.Problem(message, statusCode: StatusCodes.Status404NotFound, extensions: Problems.Code(code));
}
