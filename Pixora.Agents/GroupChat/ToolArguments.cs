using System.Text.Encodings.Web;
using System.Text.Json;

namespace Pixora.Agents.GroupChat;

/// <summary>Arguments of a tool call as JSON, the form they are recorded in.</summary>
internal static class ToolArguments
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Null when a value cannot be written, such as text with an unpaired surrogate.</summary>
    public static string? Write(IEnumerable<KeyValuePair<string, object?>>? arguments)
    {
        try
        {
            return JsonSerializer.Serialize((arguments ?? []).ToDictionary(), Readable);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Null when the record was shortened and is no JSON any more.</summary>
    public static Dictionary<string, object?>? Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json)?
                .ToDictionary(pair => pair.Key, pair => (object?)pair.Value);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
