namespace Pixora.Hub.Store;

/// <summary>
/// What is reserved of the owner's limits for a film that is being made; it is claimed before the film is begun.
/// </summary>
/// <param name="Seconds">Of film, rounded up.</param>
/// <param name="Bytes">Of all its parts, estimated.</param>
internal sealed record FilmClaim(long Seconds, long Bytes);
