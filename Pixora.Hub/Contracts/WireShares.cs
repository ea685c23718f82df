namespace Pixora.Hub.Contracts;

/// <summary>Asks for a link by which anybody may watch a task's film without signing in.</summary>
/// <param name="Hours">How long it works, 1 to 8,760; a week when it is not given.</param>
public sealed record NewShare(int? Hours = null);

/// <summary>A link that was made.</summary>
/// <param name="Id">Names it in the list; opens nothing.</param>
/// <param name="Path">Where the film is to be watched. It holds the secret, which is said here and never again.</param>
public sealed record StartedShare(string Id, string Path, DateTimeOffset ExpiresAt);

/// <summary>A link to a task's film.</summary>
/// <param name="Id">Names it; opens nothing.</param>
/// <param name="RevokedAt">Null while it was not revoked.</param>
/// <param name="LastUsedAt">To the minute; null when nobody has used it yet.</param>
public sealed record WireShare(
    string Id, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt, DateTimeOffset? RevokedAt,
    DateTimeOffset? LastUsedAt);

/// <summary>What the holder of a link sees: the newest film and nothing else of its task.</summary>
/// <param name="Seconds">Length.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Files">
/// Names that its files have, to be fetched below the path of the link; a film without words has no captions.
/// </param>
public sealed record SharedFilm(
    string Title, double Seconds, int Width, int Height, IReadOnlyList<SharedChapter> Chapters,
    IReadOnlyList<string> Files);

/// <param name="Start">Seconds from the film's beginning.</param>
public sealed record SharedChapter(string Title, double Start);
