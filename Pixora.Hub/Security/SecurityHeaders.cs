namespace Pixora.Hub.Security;

/// <summary>
/// Headers of every response: no type sniffing, no scripts and frames, no referrer, no cache. Listed origins can still
/// read responses: their requests are allowed by CORS, to which the resource policy does not apply.
/// </summary>
internal static class SecurityHeaders
{
    /// <summary>Content policy of everything but pages.</summary>
    public const string NothingRuns = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>The default: most answers are personal.</summary>
    public const string NotKept = "no-store";

    private const string NoDevices = "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";

    /// <summary>
    /// A route may override them: a page with a content policy of its own, a file with a <see cref="CacheRule"/>.
    /// </summary>
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
