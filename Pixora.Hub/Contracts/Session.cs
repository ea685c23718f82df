namespace Pixora.Hub.Contracts;

/// <summary>
/// Signs in on the server's own machine: with the content of its key file, or with a one-time code made of it.
/// </summary>
public sealed record SessionRequest(string? Key = null, string? Code = null);

/// <param name="Token">Goes into the header <c>Authorization: Bearer …</c>.</param>
public sealed record SessionReply(string Token, DateTimeOffset ExpiresAt);
