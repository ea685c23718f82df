using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Pixora.Hub.Commands;

namespace Pixora.Hub.Realtime;

/// <summary>How the hub reads and writes JSON, in both of its protocols.</summary>
internal static class WireJson
{
    public static JsonSerializerOptions Options { get; } = Make();

    public static void Configure(JsonSerializerOptions options)
    {
        options.AllowDuplicateProperties = false;
        // No page is made of it: texts stay readable, and Chinese takes half the room.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { RawCommand.Keep } };
    }

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        Configure(options);
        return options;
    }
}
