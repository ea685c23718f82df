using System.Text.Json;

namespace Pixora.Tests.Hub;

/// <summary>A page of events as its JSON says it.</summary>
internal sealed record RawPage(long Epoch, long Seq, long Top, IReadOnlyList<RawFact> Facts, JsonElement? Snapshot);
