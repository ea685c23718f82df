using System.Text.Json;
using Pixora.Hub.Contracts;
using Pixora.Hub.Realtime;

namespace Pixora.Tests.Hub;

/// <summary>
/// How a client of the tests reads and writes: as one of the contracts, and it sends commands as they are written down.
/// </summary>
internal static class ClientJson
{
    public static void Configure(JsonSerializerOptions options)
    {
        WireJson.Configure(options);
        WireReading.AddTo(options);
    }
}
