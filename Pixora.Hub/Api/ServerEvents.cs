using System.Globalization;
using System.Net.ServerSentEvents;
using System.Text.Encodings.Web;
using System.Text.Json;
using Pixora.Hub.Contracts;

namespace Pixora.Hub.Api;

/// <summary>
/// Facts and signals as server-sent events. Only facts and snapshots have an id: a browser sends the last one when it
/// reconnects.
/// </summary>
internal static class ServerEvents
{
    /// <summary>The hub's escaping: the text is not embedded in HTML, so only what JSON requires is escaped.</summary>
    private static readonly JsonSerializerOptions Plain = new(JsonSerializerOptions.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static SseItem<string> Of(WireFact fact) =>
        new(JsonSerializer.Serialize(fact, Plain), fact.Type) { EventId = Id(fact.Epoch, fact.Seq) };

    public static SseItem<string> Of(WireSnapshot snapshot) =>
        new(JsonSerializer.Serialize(snapshot, Plain), "snapshot") { EventId = Id(snapshot.Epoch, snapshot.Seq) };

    public static SseItem<string> Of(WireSignal signal) =>
        new(JsonSerializer.Serialize(signal.Data, signal.Data.GetType(), Plain), signal.Type);

    private static string Id(long epoch, long seq) => string.Create(CultureInfo.InvariantCulture, $"{epoch}-{seq}");
}
