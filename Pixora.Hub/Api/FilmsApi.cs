using Microsoft.AspNetCore.Http.HttpResults;
using Pixora.Hub.Errors;
using Pixora.Hub.Films;
using Pixora.Hub.Security;
using Pixora.Hub.Wire;
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
            return Problems.Of(Replies.TaskUnknown);
        }

        return await FilmContent.OpenAsync(glance, file, shelf, cancellationToken) switch
        {
            { Content: null, Refusal: { } refusal } => Problems.Of(refusal),
            { Content.Address: { } address } => ContentAnswer.At(address),
            var found => ContentAnswer.Of(found.Content!, found.Type!),
        };
    }
}
