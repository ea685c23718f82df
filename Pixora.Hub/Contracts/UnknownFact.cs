namespace Pixora.Hub.Contracts;

/// <summary>
/// A fact of a newer server, as a client reads it: it counts in the story and says nothing to this version.
/// </summary>
internal sealed record UnknownFact(string Name) : FactData;
