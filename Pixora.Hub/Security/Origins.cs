using Microsoft.Extensions.Options;
using Pixora.Hub.Settings;

namespace Pixora.Hub.Security;

/// <summary>
/// The origins whose pages may call this server from a browser: its own, and those that
/// <see cref="HubOptions.Origins"/> lists.
/// </summary>
internal sealed class Origins(IOptions<HubOptions> options)
{
    private readonly Lazy<HashSet<string>> listed = new(
        () => new(options.Value.Origins, StringComparer.OrdinalIgnoreCase));

    public bool Lists(string origin) => listed.Value.Contains(origin);

    /// <summary>
    /// True for a request of a known origin, and for one without an origin that no page of another site has caused.
    /// </summary>
    public bool Allows(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            ? !IsEmbedded(request.Headers)
            : Lists(origin) || string.Equals(
                origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>
    /// True for what a page of another site embeds, such as a picture or a frame: browsers send no origin then.
    /// Following a link is allowed.
    /// </summary>
    private static bool IsEmbedded(IHeaderDictionary headers) =>
        headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin" or "none")
        && headers["Sec-Fetch-Dest"].ToString() is not "document";
}
