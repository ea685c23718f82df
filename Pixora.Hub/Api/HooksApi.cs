using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Pixora.Hub.Errors;
using Pixora.Hub.Makers;
using Pixora.Media.Providers.Hooks;

namespace Pixora.Hub.Api;

/// <summary>Where services of makers say that a job has ended, where they reach this server.</summary>
internal static class HooksApi
{
    /// <summary>Bytes; a call with more is not needed, since the job is asked for anyway.</summary>
    private const int LargestCall = 256 * 1024;

    public static void MapHooks(this WebApplication app) =>
        app.MapPost("/hooks/{maker}", TakeAsync).AllowAnonymous().WithMetadata(
            new RequestSizeLimitAttribute(LargestCall));

    private static async Task<Results<NoContent, ProblemHttpResult>> TakeAsync(
        string maker, HttpContext context, HookDesk desk, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, cancellationToken);
        var call = new HookCall(
            name => context.Request.Headers.TryGetValue(name, out var values) && values is [{ } value] ? value : null,
            body.ToArray());
        return await desk.TakeAsync(maker, call, cancellationToken) is { } refusal
            ? Problems.Of(refusal)
            : TypedResults.NoContent();
    }
}
