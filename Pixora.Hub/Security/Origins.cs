using Microsoft.Extensions.Options;

namespace Pixora.Hub.Security;

/// <summary>The pages that may talk to this server from a browser: its own, and those that <see cref="HubOptions.Origins"/> lists.</summary>
internal sealed class Origins(IOptions<HubOptions> options)
{
    private readonly Lazy<HashSet<string>> listed = new(() => new(options.Value.Origins, StringComparer.OrdinalIgnoreCase));

    public bool Lists(string origin) => listed.Value.Contains(origin);

    /// <summary>True for a request without an origin too, when no browser sent it, or a person did.</summary>
    public bool Allows(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            ? !IsEmbedded(request.Headers)
            : Lists(origin) || string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>
    /// True for what a page of another site has a browser fetch without naming itself, such as a picture or a frame. Who follows a link is let through.
    /// </summary>
    private static bool IsEmbedded(IHeaderDictionary headers) =>
        headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin" or "none")
        && headers["Sec-Fetch-Dest"].ToString() is not "document";

    /// <summary>True for scheme, host and, where it is not the scheme's own, port: <c>https://studio.example</c>.</summary>
    public static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https")
        && string.Equals(text, uri.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase) && uri.UserInfo.Length == 0;
}
