namespace Pixora.Hub.Store;

/// <summary>Limits that an append is refused beyond; 0 sets none.</summary>
/// <param name="Running">Tasks of the owner that are being planned or made.</param>
/// <param name="FilmSeconds">Seconds of film of one day, made and being made.</param>
/// <param name="Bytes">Bytes stored for the owner, and claimed by films that are being made.</param>
internal sealed record AppendLimits(int Running, long FilmSeconds, long Bytes);
