using System.Text.Json;
using Pixora.Hub.Contracts;

namespace Pixora.Tests.Hub;

/// <summary>The answer to <c>JoinTask</c>, with what it tells as its JSON says it.</summary>
internal sealed record RawJoin(
    bool Ok,
    string? Code,
    bool Recovered,
    long Epoch,
    long Seq,
    IReadOnlyList<RawFact> Facts,
    JsonElement? Snapshot,
    IReadOnlyList<WireSignal> Signals)
{
    public static RawJoin Of(JoinReply reply) => new(
        reply.Ok,
        reply.Code,
        reply.Recovered,
        reply.Epoch,
        reply.Seq,
        [.. reply.Facts.Select(RawFact.Of)],
        RawFact.Of(reply.Snapshot),
        reply.Signals);
}
