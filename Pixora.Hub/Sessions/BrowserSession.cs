using Pixora.Hub.Contracts;

namespace Pixora.Hub.Sessions;

/// <summary>A session of a browser, as it is listed.</summary>
/// <param name="SeenAt">To the minute.</param>
/// <param name="Browser">As the browser calls itself; null when it does not say.</param>
internal sealed record BrowserSession(
    string Id, DateTimeOffset CreatedAt, DateTimeOffset SeenAt, DateTimeOffset ExpiresAt, string? Browser)
{
    /// <param name="current">Id of the session that asks, null when none does.</param>
    public WireSession AsWire(string? current) => new(Id, CreatedAt, SeenAt, ExpiresAt, Browser, Id == current);
}
