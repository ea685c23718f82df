using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Realtime;

/// <summary>Reads commands from the wire, stricter than saved ones are: nothing in them may be unknown or said twice.</summary>
internal static class WireCommands
{
    private const int LongestId = 64;

    private static readonly JsonSerializerOptions Strict = new(TaskJson.Options)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        MaxDepth = 16,
    };

    private static readonly FrozenSet<string> Types = typeof(TaskCommand).GetCustomAttributes<JsonDerivedTypeAttribute>()
        .Select(derived => (string)derived.TypeDiscriminator!).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>1 to 64 letters, digits, <c>-</c> and <c>_</c>.</summary>
    public static bool TryParseId(string? text, out CommandId id)
    {
        id = new(text ?? "");
        return text is { Length: > 0 and <= LongestId } && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
    }

    /// <returns>The command, or why it cannot be read: <c>command.malformed</c> or <c>command.unknown</c>.</returns>
    public static (TaskCommand? Command, Refusal? Refusal) Read(JsonElement body)
    {
        if (body.ValueKind is not JsonValueKind.Object || !body.TryGetProperty("type", out var type) || type.ValueKind is not JsonValueKind.String)
        {
            return (null, new Refusal("command.malformed", "A command is a JSON object with a 'type'."));
        }

        return Types.Contains(type.GetString()!)
            ? ReadKnown(body)
            : (null, new Refusal("command.unknown", "There is no command of this type. The types are listed in docs/protocol.md."));
    }

    private static (TaskCommand? Command, Refusal? Refusal) ReadKnown(JsonElement body)
    {
        try
        {
            return (body.Deserialize<TaskCommand>(Strict), null);
        }
        catch (JsonException malformed)
        {
            return (null, new Refusal("command.malformed", $"The command cannot be read at {malformed.Path ?? "$"}."));
        }
    }
}
