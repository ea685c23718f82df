using System.Net;
using Pixora.Hub.Errors;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Security;

/// <summary>
/// Rejects requests from unknown origins, before sign-in: a page of another site may open a WebSocket, or reach a
/// loopback port by a host name that points here. With the local sign-in it also rejects requests from other machines.
/// </summary>
internal static class OriginCheck
{
    public static void UseOriginCheck(this WebApplication app)
    {
        var origins = app.Services.GetRequiredService<Origins>();
        var local = SignInWays.Of(app.Configuration) is SignInWay.Local;
        app.Use(next => context => WhyNot(context, origins, local) is { } message
            ? Problems.Of(new Refusal("door.foreign", message)).ExecuteAsync(context)
            : next(context));
    }

    private static string? WhyNot(HttpContext context, Origins origins, bool local) => context switch
    {
        _ when local && !IsHere(context) => "This server answers only to the machine it runs on.",
        _ when !origins.Allows(context.Request) =>
            "This server does not answer to pages of this origin. Pixora__Origins lists those it does.",
        _ => null,
    };

    private static bool IsHere(HttpContext context) => context.Connection.RemoteIpAddress is { } address
        && IPAddress.IsLoopback(address) && IsLoopback(context.Request.Host.Host);

    private static bool IsLoopback(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
