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
    public static void MapFilms(this WebApplication app)
    {
        app.MapMethods("/films/{taskId}/{file}", [HttpMethods.Get, HttpMethods.Head], GetAsync)
            .RequireAuthorization().WithMetadata(CacheRule.Revalidated, new Reads(ReadKind.File));
        app.MapGet($"/films/{{taskId}}/{FilmDescription.File}", DescribeAsync)
            .Produces(StatusCodes.Status200OK, null, MediaTypeNames.Text.Plain)
            .RequireAuthorization().WithMetadata(CacheRule.Revalidated, new Reads(ReadKind.File));
        app.MapMethods("/films/{taskId}/film.zip", [HttpMethods.Get, HttpMethods.Head], PackAsync)
            .Produces(StatusCodes.Status200OK, null, MediaTypeNames.Application.Zip)
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

        if (call.StillWidth is { } wide && DerivativeDesk.RefuseWidth(wide) is { } refused)
        {
            return Problems.Of(refused);
        }

        return await FilmContent.OpenAsync(glance, call.File, shelf, cancellationToken) switch
        {
            { Content: null, Refusal: { } refusal } => Problems.Of(refusal),
            { Content.Key: var cover } when call.StillWidth is { } width =>
                await desk.AnswerAsync(Derivatives.Still(cover, width), cancellationToken),
            { Content.Address: { } address } => ContentAnswer.At(address),
            var found => ContentAnswer.Of(found.Content!, found.Type!),
        };
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> DescribeAsync(
        [AsParameters] TaskCall call, CancellationToken cancellationToken)
    {
        var (task, refusal) = await FindAsync(call, cancellationToken);
        return task is null
            ? Problems.Of(refusal!)
            : TypedResults.Bytes(FilmDescription.Of(task), FilmDescription.Type);
    }

    private static async Task<Results<PushStreamHttpResult, ProblemHttpResult>> PackAsync(
        [AsParameters] TaskCall call, FilmArchive archive, CancellationToken cancellationToken)
    {
        var (task, refusal) = await FindAsync(call, cancellationToken);
        if (task is null)
        {
            return Problems.Of(refusal!);
        }

        return await archive.ListAsync(task, cancellationToken) is { Count: > 0 } files
            ? ArchiveAnswer.Of(
                call.Context, $"{FilmArchive.NameOf(task)}.zip", to => archive.WriteAsync(task, files, to, cancellationToken))
            : Problems.Of(FilmContent.Missing);
    }

    /// <summary>The task with its film, or why there is none.</summary>
    private static async Task<(VideoTask? Task, Refusal? Refusal)> FindAsync(TaskCall call, CancellationToken cancellationToken)
    {
        var found = await call.FindAsync(null, cancellationToken);
        if (found.Glance is not { } glance)
        {
            return (null, found.Refusal);
        }

        if (glance.Card!.DeletedUntil is not null)
        {
            return (null, FilmContent.Deleted);
        }

        var task = await call.Tasks.FindAsync(new VideoTaskId(call.TaskId), cancellationToken);
        return task?.Result is null ? (null, FilmContent.Missing) : (task, null);
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
