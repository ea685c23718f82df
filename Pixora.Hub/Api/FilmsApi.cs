using Microsoft.AspNetCore.Http.HttpResults;
using Pixora.Hub.Errors;
using Pixora.Hub.Films;
using Pixora.Hub.Security;
using Pixora.Media.Graph;
using Pixora.Media.Storage;

namespace Pixora.Hub.Api;

/// <summary>Serves the files of a finished film.</summary>
internal static class FilmsApi
{
    public static void MapFilms(this WebApplication app) => app
        .MapMethods("/films/{taskId}/{file}", [HttpMethods.Get, HttpMethods.Head], GetAsync)
        .RequireAuthorization().WithMetadata(CacheRule.Revalidated, new Reads(ReadKind.File));

    private static async Task<Results<FileStreamHttpResult, RedirectHttpResult, ProblemHttpResult>> GetAsync(
        string file, [AsParameters] TaskCall call, IFilmShelf shelf, CancellationToken cancellationToken)
    {
        var wanted = FilmFiles.All.GetValueOrDefault(file);
        if ((await call.FindAsync(wanted?.Kind, cancellationToken)).Glance is not { } glance)
        {
            return Missing("task.unknown", "There is no such task.");
        }

        if (wanted is null)
        {
            return Missing(
                "file.unknown", $"A film has these files: {string.Join(", ", FilmFiles.All.Keys.Order(StringComparer.Ordinal))}.");
        }

        if (glance.Card!.DeletedUntil is not null)
        {
            return Missing("film.missing", "This film is deleted. Restore its task first.");
        }

        var found = glance.Folder is { } film
            ? await shelf.OpenAsync(
                film, file, glance.Assets.Where(key => AssetKey.TryParse(key, out _)).Select(key => new AssetKey(key)), cancellationToken)
            : null;
        return found switch
        {
            null => Missing(
                "film.missing",
                "This task has no such file: the film is not finished, it has none, or it was cleared away or damaged; "
                + "an edit and an approval make it again."),
            { Address: { } address } => ContentAnswer.At(address),
            _ => ContentAnswer.Of(found, wanted.Type),
        };
    }

    private static ProblemHttpResult Missing(string code, string message) =>
        TypedResults.Problem(message, statusCode: StatusCodes.Status404NotFound, extensions: Problems.Code(code));
}
