namespace Pixora.Hub.Security;

/// <summary>
/// What every response tells a browser: take the type as it is said, run and frame nothing, tell nobody where you came from, keep no copy.
/// A listed origin is not locked out: CORS lets it in where it names itself, and the resource policy is not asked then.
/// </summary>
internal static class SecurityHeaders
{
    /// <summary>For everything that is no page.</summary>
    public const string NothingRuns = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>Most of what is answered is somebody's own.</summary>
    public const string NotKept = "no-store";

    private const string NoDevices = "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";

    /// <summary>A route may say otherwise: a page its own content policy, a file by a <see cref="CacheRule"/> how long it is good.</summary>
    public static void UseSecurityHeaders(this WebApplication app) => app.Use(next => context =>
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = NothingRuns;
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = NoDevices;
        headers.CacheControl = context.GetEndpoint()?.Metadata.GetMetadata<CacheRule>()?.CacheControl ?? NotKept;
        return next(context);
    });
}
