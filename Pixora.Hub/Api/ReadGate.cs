using System.Globalization;
using Microsoft.AspNetCore.SignalR;
using Pixora.Hub.Errors;
using Pixora.Hub.Security;

namespace Pixora.Hub.Api;

/// <summary>
/// Rate limit of reads over HTTP: every GET and HEAD of a signed-in user on any route, and routes that are marked as
/// reads.
/// </summary>
internal sealed class ReadGate(ReadLimiter limiter, ConnectionLimiter connections)
{
    /// <summary>
    /// Other requests bypass it: a hub connection lasts for hours and would keep the state of this middleware in
    /// memory.
    /// </summary>
    public Task InvokeAsync(HttpContext context, RequestDelegate next) => Kind(context) is var kind and not ReadKind.None
        ? LimitAsync(context, kind, next)
        : next(context);

    private async Task LimitAsync(HttpContext context, ReadKind kind, RequestDelegate next)
    {
        using var turn = await limiter.EnterAsync(Caller.Of(context.User), kind, context.RequestAborted);
        if (turn is null)
        {
            context.Response.Headers.RetryAfter = Math.Ceiling(limiter.RetryAfter.TotalSeconds).ToString(
                CultureInfo.InvariantCulture);
            await Problems.Of(ReadLimiter.TooMany).ExecuteAsync(context);
        }
        else if (kind is ReadKind.File && !await connections.EnterAsync(context))
        {
            await Problems.Of(ConnectionLimiter.Full).ExecuteAsync(context);
        }
        else
        {
            await next(context);
        }
    }

    private static ReadKind Kind(HttpContext context) => context.GetEndpoint()?.Metadata switch
    {
        null => ReadKind.None,
        _ when context.User.Identity is not { IsAuthenticated: true } => ReadKind.None,
        var metadata when metadata.GetMetadata<HubMetadata>() is not null => ReadKind.None,
        var metadata when metadata.GetMetadata<Reads>() is { } reads => reads.Kind,
        _ => HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method) ? ReadKind.Page : ReadKind.None,
    };
}

/// <summary>Marks how reads of a route are counted.</summary>
internal sealed record Reads(ReadKind Kind);
