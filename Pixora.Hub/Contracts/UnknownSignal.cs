namespace Pixora.Hub.Contracts;

/// <summary>A signal of a newer server, as a client reads it: it may be ignored, as every signal.</summary>
internal sealed record UnknownSignal(string Name) : SignalData;
