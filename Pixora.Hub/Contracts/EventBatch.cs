namespace Pixora.Hub.Contracts;

/// <summary>What a hub sends: facts in order, and signals of the same moment.</summary>
public sealed record EventBatch(string TaskId, IReadOnlyList<WireFact> Facts, IReadOnlyList<WireSignal> Signals);
