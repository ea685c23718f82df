using System.Text.Json;

namespace Pixora.Agents.Chat.Offline;

/// <summary>The answer of one tool call.</summary>
/// <param name="Message">The tool's own message.</param>
internal sealed record ToolOutcome(string Tool, bool Ok, string Message)
{
    /// <summary>The arguments of the call, by the names of the tool's parameters.</summary>
    internal IReadOnlyDictionary<string, object?> Arguments { get; init; } = new Dictionary<string, object?>();

    /// <summary>Reads an answer with <c>ok</c> and <c>message</c>; anything else counts as success.</summary>
    internal static ToolOutcome Of(string tool, object? result)
    {
        try
        {
            var answer = result switch
            {
                string text => JsonSerializer.Deserialize<JsonElement>(text),
                JsonElement { ValueKind: JsonValueKind.String } text => JsonSerializer.Deserialize<JsonElement>(
                    text.GetString()!),
                _ => JsonSerializer.SerializeToElement(result, JsonSerializerOptions.Web),
            };
            return answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("ok", out var ok)
                ? new(tool, ok.ValueKind == JsonValueKind.True, answer.TryGetProperty("message", out var told) ? told.ToString() : "")
                : new(tool, true, "");
        }
        catch (JsonException)
        {
            return new(tool, true, $"{result}");
        }
    }
}
