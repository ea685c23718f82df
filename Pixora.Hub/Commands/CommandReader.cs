using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Pixora.Hub.Contracts;
using Pixora.Hub.Wire;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Commands;

/// <summary>
/// Reads commands from the wire into the model, stricter than stored ones: unknown and duplicate properties are
/// refused. A command of the contracts has the same JSON as its twin in the model; a test compares them.
/// </summary>
internal sealed class CommandReader
{
    private const int LongestId = 64;

    private const int Deepest = 16;

    private readonly IReadOnlyDictionary<string, Type> commands;

    private readonly JsonSerializerOptions strict;

    public CommandReader()
        : this(CommandNames.All)
    {
    }

    /// <param name="commands">What can be read, by <c>type</c>.</param>
    internal CommandReader(IReadOnlyDictionary<string, Type> commands)
    {
        this.commands = commands;
        strict = new JsonSerializerOptions(TaskJson.Options)
        {
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            AllowDuplicateProperties = false,
            MaxDepth = Deepest,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { Name } },
        };
    }

    /// <summary>1 to 64 letters, digits, <c>-</c> and <c>_</c>.</summary>
    public static bool TryParseId(string? text, out CommandId id)
    {
        id = new(text ?? "");
        return text is { Length: > 0 and <= LongestId } && text.All(
            c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
    }

    /// <returns>The command, or why it cannot be read: <c>command.malformed</c> or <c>command.unknown</c>.</returns>
    public ReadCommand Read(WireCommand? body) =>
        Read(body is RawCommand raw ? raw.Json : JsonSerializer.SerializeToElement(body, JsonSerializerOptions.Web));

    private ReadCommand Read(JsonElement body)
    {
        if (body.ValueKind is not JsonValueKind.Object
            || !body.TryGetProperty("type", out var type)
            || type.ValueKind is not JsonValueKind.String)
        {
            return ReadCommand.Refuse("command.malformed", "A command is a JSON object with a 'type'.");
        }

        return commands.ContainsKey(type.GetString()!)
            ? ReadKnown(body)
            : ReadCommand.Refuse(
                "command.unknown", "There is no command of this type. The types are listed in docs/protocol.md.");
    }

    private ReadCommand ReadKnown(JsonElement body)
    {
        try
        {
            return new ReadCommand(body.Deserialize<TaskCommand>(strict), null);
        }
        catch (JsonException malformed)
        {
            return ReadCommand.Refuse("command.malformed", $"The command cannot be read at {malformed.Path ?? "$"}.");
        }
    }

    private void Name(JsonTypeInfo info)
    {
        if (info.Type == typeof(TaskCommand))
        {
            info.PolymorphismOptions = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = "type" };
            foreach (var command in commands)
            {
                info.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(command.Value, command.Key));
            }
        }
    }
}
