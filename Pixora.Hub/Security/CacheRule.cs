namespace Pixora.Hub.Security;

/// <summary>On a route whose answers a browser may keep; without it none are kept.</summary>
/// <param name="CacheControl">The header.</param>
internal sealed record CacheRule(string CacheControl)
{
    /// <summary>Kept by who asked, and asked for again each time: it changes under its name.</summary>
    public static CacheRule Revalidated { get; } = new("private, no-cache");
}
