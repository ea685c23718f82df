namespace Pixora.Hub.Contracts;

/// <summary>
/// The answer to <c>JoinTask</c>: all facts after the one the client holds, or a snapshot that replaces what it has.
/// </summary>
/// <param name="Recovered">True when <paramref name="Facts"/> continue what the client holds.</param>
/// <param name="Snapshot">Set when not recovered: the whole task as of <paramref name="Seq"/>.</param>
/// <param name="Seq">Number of the last fact contained.</param>
/// <param name="Signals">What passes right now: progress, and any half-spoken message from its beginning.</param>
public sealed record JoinReply(
    bool Ok,
    string? Code,
    string? Message,
    bool Recovered,
    long Epoch,
    long Seq,
    IReadOnlyList<WireFact> Facts,
    TaskSnapshot? Snapshot,
    IReadOnlyList<WireSignal> Signals);
