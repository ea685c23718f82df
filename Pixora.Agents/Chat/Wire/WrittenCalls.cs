using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.AI;

namespace Pixora.Agents.Chat.Wire;

/// <summary>Reads tool calls that a model wrote as text: JSON with a name and arguments, bare or between
/// tags.</summary>
internal static partial class WrittenCalls
{
    private static readonly string[] Names = ["name", "tool", "tool_name", "function"];

    private static readonly string[] Arguments = ["arguments", "parameters", "args", "input"];

    /// <param name="tools">Only calls of these count.</param>
    public static IReadOnlyList<FunctionCallContent> In(string text, IReadOnlySet<string> tools) =>
    [
        .. Objects(text).SelectMany(Flat).Select(Call).OfType<FunctionCallContent>()
            .Concat(Tagged().Matches(text).Select(Call).OfType<FunctionCallContent>())
            .Where(call => tools.Contains(call.Name)),
    ];

    private static List<JsonElement> Objects(string text)
    {
        var found = new List<JsonElement>();
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is '{' or '[' && Value(text[at..]) is { } value)
            {
                found.Add(value.Json);
                at += value.Length - 1;
            }
        }

        return found;
    }

    private static ReadValue? Value(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes);
        try
        {
            return JsonDocument.TryParseValue(ref reader, out var document)
                ? new(document.RootElement.Clone(), Encoding.UTF8.GetCharCount(bytes, 0, (int)reader.BytesConsumed))
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<JsonElement> Flat(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [value];

    private static FunctionCallContent? Call(JsonElement value)
    {
        var named = Member(value, Names);
        var inner = named is { ValueKind: JsonValueKind.Object } function ? function : value;
        var name = named is { ValueKind: JsonValueKind.String } text ? text.GetString() : Text(inner, "name");
        return name is null || Member(inner, Arguments) is not { } arguments ? null : Call(name, arguments);
    }

    private static FunctionCallContent? Call(Match tagged) =>
        Value(tagged.Groups["arguments"].Value) is { Json: var json } ? Call(tagged.Groups["name"].Value, json) : null;

    private static FunctionCallContent? Call(string name, JsonElement arguments)
    {
        var read = arguments.ValueKind == JsonValueKind.String ? Value(arguments.GetString()!)?.Json : arguments;
        return read is { ValueKind: JsonValueKind.Object } given
            ? new(
                $"call_{Guid.NewGuid():N}",
                name,
                given.EnumerateObject().ToDictionary(member => member.Name, member => (object?)member.Value))
            : null;
    }

    private static JsonElement? Member(JsonElement value, string[] names) => value.ValueKind == JsonValueKind.Object
        ? names.Where(name => value.TryGetProperty(name, out _)).Select(
            name => (JsonElement?)value.GetProperty(name)).FirstOrDefault()
        : null;

    private static string? Text(JsonElement value, string name) =>
        Member(value, [name]) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    [GeneratedRegex(@"<function=(?<name>\w+)>\s*(?<arguments>\{.*?\})\s*</function>", RegexOptions.Singleline)]
    private static partial Regex Tagged();

    private readonly record struct ReadValue(JsonElement Json, int Length);
}
