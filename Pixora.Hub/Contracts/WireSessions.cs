namespace Pixora.Hub.Contracts;

/// <summary>How people sign in to this server.</summary>
/// <param name="Way"><c>local</c>, <c>jwt</c> or <c>entra</c>.</param>
/// <param name="Enter">
/// Path at which a browser signs in: with <c>?to=</c> and the path to go on to. Null where a browser cannot, or needs a
/// link that <c>./pixora link</c> makes.
/// </param>
public sealed record SignInReading(string Way, string? Enter);

/// <summary>Who the caller is.</summary>
/// <param name="Session">Id of the browser's session; null for a program with a token.</param>
/// <param name="ExpiresAt">When the session or token ends unless it is renewed.</param>
public sealed record SignedIn(string User, string? Session, DateTimeOffset? ExpiresAt);

/// <summary>A session of a browser.</summary>
/// <param name="LastSeenAt">To the minute.</param>
/// <param name="ExpiresAt">When it ends unless it is used before.</param>
/// <param name="Browser">As the browser calls itself, cut; null when it does not say.</param>
/// <param name="Current">True for the one that asks.</param>
public sealed record WireSession(
    string Id, DateTimeOffset CreatedAt, DateTimeOffset LastSeenAt, DateTimeOffset ExpiresAt, string? Browser,
    bool Current);
