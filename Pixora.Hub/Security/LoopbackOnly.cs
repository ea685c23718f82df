using System.Net;
using Pixora.Hub.Api;

namespace Pixora.Hub.Security;

/// <summary>Lets in only this machine, and in a browser only this server's own pages: a foreign page may reach a loopback port, by an open WebSocket or by a name that points here.</summary>
internal static class LoopbackOnly
{
    public static void UseLoopbackOnly(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (Refusal(context) is { } message)
        {
            await TypedResults.Problem(message, statusCode: StatusCodes.Status403Forbidden, extensions: Problems.Code("door.foreign")).ExecuteAsync(context);
            return;
        }

        await next(context);
    });

    private static string? Refusal(HttpContext context)
    {
        var origin = context.Request.Headers.Origin.ToString();
        if (context.Connection.RemoteIpAddress is not { } address || !IPAddress.IsLoopback(address) || !IsLoopback(context.Request.Host.Host))
        {
            return "This server answers only to the machine it runs on.";
        }

        return origin.Length == 0 || string.Equals(origin, $"{context.Request.Scheme}://{context.Request.Host}", StringComparison.OrdinalIgnoreCase)
            ? null
            : "This server answers only to its own pages.";
    }

    private static bool IsLoopback(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
