namespace Pixora.Hub.Security;

/// <summary>Metadata of a route whose answers a browser may cache; answers of other routes are not cached.</summary>
/// <param name="CacheControl">The header.</param>
internal sealed record CacheRule(string CacheControl)
{
    /// <summary>
    /// Cached by the caller alone, and validated at each use: the content changes under the same address.
    /// </summary>
    public static CacheRule Revalidated { get; } = new("private, no-cache");
}
