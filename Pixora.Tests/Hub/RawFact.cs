using System.Text.Encodings.Web;
using System.Text.Json;
using Pixora.Hub.Contracts;

namespace Pixora.Tests.Hub;

/// <summary>A fact as its JSON says it.</summary>
internal sealed record RawFact(long Epoch, long Seq, DateTimeOffset At, string Type, JsonElement Data)
{
    private static readonly JsonSerializerOptions Plain =
        new(JsonSerializerOptions.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static RawFact Of(WireFact fact) =>
        JsonSerializer.SerializeToElement(fact, Plain).Deserialize<RawFact>(Plain)!;

    public static JsonElement? Of(TaskSnapshot? snapshot) =>
        snapshot is null ? null : JsonSerializer.SerializeToElement(snapshot, Plain);
}
