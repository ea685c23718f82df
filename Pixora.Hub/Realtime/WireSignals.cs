using System.Text.Json;
using Pixora.Hub.Contracts;

namespace Pixora.Hub.Realtime;

internal static class WireSignals
{
    public static WireSignal Of(WireProgress progress) => new("progress_update", JsonSerializer.SerializeToElement(progress, JsonSerializerOptions.Web));
}
