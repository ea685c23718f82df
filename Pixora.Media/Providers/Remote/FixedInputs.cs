using System.Text.Json;
using System.Text.Json.Nodes;

namespace Pixora.Media.Providers.Remote;

/// <summary>Inputs whose values the owner has set.</summary>
internal static class FixedInputs
{
    /// <summary>Read as JSON where they are: <c>true</c> is a truth value, <c>high</c> is text.</summary>
    public static IEnumerable<KeyValuePair<string, JsonNode>> Of(RemoteProfile profile) =>
        profile.Fixed.Select(input => KeyValuePair.Create(input.Key, Value(input.Value)));

    private static JsonNode Value(string text)
    {
        try
        {
            return JsonNode.Parse(text) ?? JsonValue.Create(text);
        }
        catch (JsonException)
        {
            return JsonValue.Create(text);
        }
    }
}
