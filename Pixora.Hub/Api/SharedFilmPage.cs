using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Pixora.Hub.Contracts;
using Pixora.Hub.Films;
using Pixora.Hub.Security;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Api;

/// <summary>
/// The page behind a share link: the film with its captions and chapters, or why there is none. No script.
/// </summary>
internal static class SharedFilmPage
{
    private const string Style =
        "body{font:1rem/1.5 system-ui,sans-serif;"
        + "max-width:60rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}"
        + "video{width:100%;max-height:80vh;background:#000}";

    /// <summary>Content policy: this one style, and the film's own files.</summary>
    public static string Policy { get; } =
        $"{SecurityHeaders.NothingRuns}; media-src 'self'; img-src 'self'; "
        + $"style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'";

    public static ContentHttpResult Of(string secret, SharedFilm film)
    {
        var at = SharedFilmApi.PathOf(secret);
        var chapters = film.Chapters.Select(chapter => $"<li>{Time(chapter.Start)} {Text(chapter.Title)}</li>");
        var captions = film.Files.Contains(FilmFiles.Vtt) ? $"<track kind=\"captions\" src=\"{at}/{FilmFiles.Vtt}\" default>" : "";
        return Page(film.Title, StatusCodes.Status200OK, $"""
            <video controls preload="metadata" poster="{at}/thumbnail.jpg" src="{at}/final_video.mp4">
            {captions}
            </video>
            <h2>Chapters</h2>
            <ol>{string.Concat(chapters)}</ol>
            """);
    }

    public static ContentHttpResult Of(Refusal refusal, int status) =>
        Page("This film cannot be shown", status, $"<p role=\"alert\">{Text(refusal.Message)}</p>");

    private static ContentHttpResult Page(string title, int status, string body) => TypedResults.Content(
        $"""
        <!doctype html>
        <html lang="en">
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <meta name="robots" content="noindex, nofollow">
        <title>{Text(title)}</title>
        <style>{Style}</style>
        <main>
        <h1>{Text(title)}</h1>
        {body}
        </main>
        </html>
        """,
        "text/html; charset=utf-8",
        statusCode: status);

    private static string Text(string words) => WebUtility.HtmlEncode(words);

    private static string Time(double seconds) =>
        TimeSpan.FromSeconds(Math.Floor(seconds)).ToString(@"m\:ss", CultureInfo.InvariantCulture);
}
