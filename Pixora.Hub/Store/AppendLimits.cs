namespace Pixora.Hub.Store;

/// <summary>What an append must leave its task's owner within; 0 does not ask.</summary>
/// <param name="Running">Tasks that are being planned or made.</param>
/// <param name="FilmSeconds">Film of a day, made and being made.</param>
/// <param name="Bytes">Stored, and claimed by films that are being made.</param>
internal sealed record AppendLimits(int Running, long FilmSeconds, long Bytes);
