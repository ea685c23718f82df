using System.Net.Mime;
using Microsoft.AspNetCore.Http.HttpResults;
using Pixora.Hub.Contracts;
using Pixora.Hub.Errors;
using Pixora.Hub.Films;
using Pixora.Hub.Grains;
using Pixora.Hub.Security;
using Pixora.Hub.Store;
using Pixora.Media.Storage;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Api;

/// <summary>
/// Shows a shared film to who has its link, signed in or not: a page or JSON, and the film's files. The link is looked
/// up for every request, also for every range of the film: once revoked, the next range is refused.
/// </summary>
internal static class SharedFilmApi
{
    private const string Root = "/s/{secret}";

    private static readonly Refusal NoFilm = new(
        "film.missing", "There is no film behind this link now: it is not finished yet, or it was deleted.");

    /// <summary>Where the film is watched by a link with this secret.</summary>
    public static string PathOf(string secret) => $"/s/{secret}";

    public static void MapSharedFilms(this WebApplication app)
    {
        app.MapMethods(Root, [HttpMethods.Get, HttpMethods.Head], ShowAsync).AllowAnonymous().WithMetadata(new Reads(ReadKind.None));
        app.MapMethods($"{Root}/{{file}}", [HttpMethods.Get, HttpMethods.Head], FileAsync)
            .AllowAnonymous().WithMetadata(new Reads(ReadKind.None));
    }

    private static async Task<Results<Ok<SharedFilm>, ContentHttpResult, ProblemHttpResult>> ShowAsync(
        [AsParameters] SharedCall call, GrainTasks tasks, IFilmShelf shelf)
    {
        var refusal = await call.OpenAsync(ReadKind.Page);
        var read = refusal is null
            ? await tasks.FilmAsync(call.Link.Task, Asker.OfLink(call.Link.Task), call.Context.RequestAborted)
            : null;
        refusal ??= read!.Film is null ? NoFilm : null;
        var film = refusal is null ? WireOf(read!, await shelf.ListAsync(read!.Film!.Folder, [], call.Context.RequestAborted)) : null;
        if (call.WantsJson)
        {
            return film is null ? Problems.Of(refusal!) : TypedResults.Ok(film);
        }

        call.Context.Response.Headers.ContentSecurityPolicy = SharedFilmPage.Policy;
        return film is null
            ? SharedFilmPage.Of(refusal!, ProblemStatus.Of(refusal!.Code))
            : SharedFilmPage.Of(call.Secret, film);
    }

    private static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> FileAsync(
        string file, [AsParameters] SharedCall call, GrainTasks tasks, IFilmShelf shelf)
    {
        if (await call.OpenAsync(ReadKind.File) is { } refusal)
        {
            return Problems.Of(refusal);
        }

        var task = call.Link.Task;
        var kind = FilmFiles.All.GetValueOrDefault(file)?.Kind;
        var glance = await tasks.GlanceAsync(task, Asker.OfLink(task), kind, call.Context.RequestAborted);
        if (glance.Card is null)
        {
            return Problems.Of(NoFilm);
        }

        // Never by an address at which it could be read once the link is revoked.
        var found = await FilmContent.OpenAsync(glance, file, shelf, call.Context.RequestAborted);
        return found.Content is { } content ? ContentAnswer.Of(content, found.Type!) : Problems.Of(found.Refusal!);
    }

    /// <param name="files">What lies in the film's folder.</param>
    private static SharedFilm WireOf(TaskFilm read, IReadOnlyList<ShelvedFile> files) => new(
        read.Title ?? "", read.Film!.Seconds, read.Film.Width, read.Film.Height,
        [.. read.Film.Chapters.Select(chapter => new SharedChapter(chapter.Title, chapter.Start))],
        [.. FilmFiles.All.Keys.Intersect(files.Select(file => file.Path)).Order(StringComparer.Ordinal)]);

    /// <summary>A request by a link.</summary>
    internal sealed record SharedCall(
        string Secret, HttpContext Context, ShareLinks Links, ReadLimiter Reads, ConnectionLimiter Connections,
        AccessLog Log)
    {
        private ShareLink? link;

        /// <summary>The link, once it is opened.</summary>
        public ShareLink Link => link!;

        /// <summary>True for a program; a browser gets a page.</summary>
        public bool WantsJson => Context.Request.GetTypedHeaders().Accept.Any(
            accepted => accepted.MediaType.Equals(MediaTypeNames.Application.Json, StringComparison.OrdinalIgnoreCase));

        /// <summary>Opens the link and counts the request for it, apart from what its owner reads.</summary>
        /// <returns>Why it is not answered, null when it is.</returns>
        public async Task<Refusal?> OpenAsync(ReadKind kind)
        {
            Context.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
            var opened = await Links.OpenAsync(Secret);
            link = opened.Link;
            var refusal = opened.Refusal ?? await LimitAsync(kind);
            if (refusal is not null && !WantsJson && kind is ReadKind.Page)
            {
                // A problem is logged where it is written, a page is not.
                Log.Denied(new Denial(
                    refusal.Code, $"GET {Root}", Caller.NameOf(Context.User), Context.Connection.RemoteIpAddress));
            }

            return refusal;
        }

        private async Task<Refusal?> LimitAsync(ReadKind kind)
        {
            if (await Reads.EnterAsync(Link.Holder, kind, Context.RequestAborted) is not { } turn)
            {
                return ReadLimiter.TooMany;
            }

            Context.Response.RegisterForDispose(turn);
            return kind is ReadKind.File && !await Connections.EnterAsync(Context, Link.Holder)
                ? ConnectionLimiter.Full
                : null;
        }
    }
}
