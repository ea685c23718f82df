using Microsoft.Extensions.Options;
using Pixora.Hub.Settings;

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
}
