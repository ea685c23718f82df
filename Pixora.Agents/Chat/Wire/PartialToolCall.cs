using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;
using OpenAI.Chat;

namespace Pixora.Agents.Chat.Wire;

/// <summary>One tool call while it streams in.</summary>
internal sealed class PartialToolCall(int index)
{
    private readonly StringBuilder arguments = new();
    private readonly string spareId = Guid.NewGuid().ToString("N");
    private string id = "";
    private string name = "";

    internal int Index => index;

    /// <summary>True when a piece at the same index belongs to the next call: it has another id, or names a function
    /// although this call's arguments are complete.</summary>
    internal bool IsFollowedBy(StreamingChatToolCallUpdate piece) => piece switch
    {
        { ToolCallId: { Length: > 0 } other } when id.Length > 0 => other != id,
        { FunctionName.Length: > 0 } => name.Length > 0 && arguments.Length > 0 && Parse().Exception is null,
        _ => false,
    };

    internal void Add(StreamingChatToolCallUpdate piece)
    {
        id = piece.ToolCallId is { Length: > 0 } sentId ? sentId : id;
        name = piece.FunctionName is { Length: > 0 } sentName ? sentName : name;
        arguments.Append(piece.FunctionArgumentsUpdate?.ToString());
    }

    /// <param name="seen">
    /// Ids already given in this answer; a missing or repeated id is replaced, since results are matched by it.
    /// </param>
    internal FunctionCallContent ToContent(HashSet<string> seen, int place)
    {
        var call = Parse();
        var own = id.Length > 0 && seen.Add(id) ? id : $"call_{spareId}_{place}";
        return new(own, name, call.Arguments ?? new Dictionary<string, object?>()) { Exception = call.Exception };
    }

    private FunctionCallContent Parse() => FunctionCallContent.CreateFromParsedArguments(
        arguments.Length == 0 ? "{}" : arguments.ToString(),
        id,
        name,
        static text => JsonSerializer.Deserialize<Dictionary<string, object?>>(text));
}
