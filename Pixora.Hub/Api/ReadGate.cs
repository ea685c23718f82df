using System.Globalization;
using Microsoft.AspNetCore.SignalR;
using Pixora.Hub.Errors;
using Pixora.Hub.Security;

namespace Pixora.Hub.Api;

/// <summary>
/// Limits what is read over HTTP: every GET and HEAD of somebody who has signed in, whichever route it is, and what a route says is a read.
/// </summary>
internal sealed class ReadGate(ReadLimiter limiter, ConnectionLimiter connections)
{
    /// <summary>What is no read passes by: a viewer's request, which lasts for hours, would keep whatever waits for its end.</summary>
    public Task InvokeAsync(HttpContext context, RequestDelegate next) => Kind(context) is var kind and not ReadKind.None
        ? LimitAsync(context, kind, next)
        : next(context);

    private async Task LimitAsync(HttpContext context, ReadKind kind, RequestDelegate next)
    {
        using var turn = await limiter.EnterAsync(Caller.Of(context.User), kind, context.RequestAborted);
        if (turn is null)
        {
            context.Response.Headers.RetryAfter = Math.Ceiling(limiter.RetryAfter.TotalSeconds).ToString(CultureInfo.InvariantCulture);
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

/// <summary>Says of a route how its reads are counted.</summary>
internal sealed record Reads(ReadKind Kind);
