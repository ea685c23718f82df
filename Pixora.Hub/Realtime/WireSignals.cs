using System.Text.Json;
using Pixora.Hub.Contracts;

namespace Pixora.Hub.Realtime;

internal static class WireSignals
{
    public static WireSignal Of(WireProgress progress) => Of("progress_update", progress);

    public static WireSignal Of(WireToken token) => Of("token", token);

    public static WireSignal Of(WirePresence presence) => Of("presence", presence);

    public static WireSignal Of(WireTop top) => Of("top", top);

    private static WireSignal Of<T>(string type, T data) => new(type, JsonSerializer.SerializeToElement(data, JsonSerializerOptions.Web));
}
