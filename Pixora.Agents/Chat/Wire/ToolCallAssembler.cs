using Microsoft.Extensions.AI;
using OpenAI.Chat;

namespace Pixora.Agents.Chat.Wire;

/// <summary>
/// Assembles tool calls from the pieces of a stream. Some servers send every parallel call at index 0: a new id begins
/// a new call.
/// </summary>
internal sealed class ToolCallAssembler
{
    private readonly List<PartialToolCall> streamed = [];
    private readonly List<FunctionCallContent> whole = [];

    internal bool IsEmpty => streamed.Count == 0 && whole.Count == 0;

    internal bool AnyBroken => ToContents().Any(call => call.Exception is not null);

    internal void Add(IEnumerable<StreamingChatToolCallUpdate> pieces)
    {
        foreach (var piece in pieces)
        {
            var call = streamed.FindLast(open => open.Index == piece.Index);
            if (call is null || call.IsFollowedBy(piece))
            {
                streamed.Add(call = new(piece.Index));
            }

            call.Add(piece);
        }
    }

    /// <summary>
    /// Adds a call that the client library assembled, or that was written as text; it counts only when no pieces were
    /// seen.
    /// </summary>
    internal void Add(FunctionCallContent call) => whole.Add(call);

    /// <summary>
    /// Every call with a unique id, in the order they began. One whose arguments are no JSON object carries its
    /// exception.
    /// </summary>
    internal IReadOnlyList<FunctionCallContent> ToContents()
    {
        var seen = new HashSet<string>();
        return streamed.Count == 0 ? whole : [.. streamed.Select((call, place) => call.ToContent(seen, place))];
    }
}
