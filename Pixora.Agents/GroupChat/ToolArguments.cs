using System.Text.Encodings.Web;
using System.Text.Json;

namespace Pixora.Agents.GroupChat;

/// <summary>Arguments of a tool call, as they are recorded.</summary>
internal static class ToolArguments
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>As JSON; null when a model wrote what is no text, such as half a surrogate pair.</summary>
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

    /// <summary>Reads what was written, null when it was cut short.</summary>
    public static Dictionary<string, object?>? Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json)?.ToDictionary(pair => pair.Key, pair => (object?)pair.Value);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
