using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Pixora.Hub.Security;

namespace Pixora.Hub.Api;

/// <summary>
/// The page at the root where the studio is not built: what this server is, how to get the studio, and where the API is.
/// </summary>
internal static class FrontPage
{
    private const string Style =
        "body{font:1rem/1.5 system-ui,sans-serif;max-width:40rem;margin:4rem auto;padding:0 1rem}code{background:#8882;padding:.1em .3em}";

    private const string Refused =
        "<p role=\"alert\">The sign-in was refused: the link was used, has run out or is not of this server. "
        + "<code>./pixora link</code> makes a new one.</p>";

    private const string Html = $"""
        <!doctype html>
        <html lang="en">
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>Pixora</title>
        <style>{Style}</style>
        <h1>Pixora</h1>
        <p>An AI video studio: one sentence in, a narrated film out. This server is running.</p>
        <p>The studio's page is not built here. It needs Node 20.19 or newer with npm: install them, then <code>./pixora stop</code>
        and <code>./pixora up</code> once more. From the terminal a film is made without it:</p>
        <p><code>./pixora make "A 60-second cinematic film about space exploration"</code></p>
        <p>Programs talk to the SignalR hub at <code>/hubs/studio</code>; docs/protocol.md describes it.</p>
        <p><a href="/healthz/ready">Is it ready?</a></p>

        """;

    /// <summary>Content policy: this one style and nothing else.</summary>
    private static readonly string Policy =
        $"{SecurityHeaders.NothingRuns}; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'";

    public static void MapFrontPage(this WebApplication app) => app.MapGet("/", Show).AllowAnonymous();

    private static ContentHttpResult Show(HttpContext context)
    {
        context.Response.Headers.ContentSecurityPolicy = Policy;
        var page = context.Request.Query.ContainsKey(ProblemWriter.Refused) ? Html + Refused : Html;
        return TypedResults.Content(page, "text/html; charset=utf-8");
    }
}
