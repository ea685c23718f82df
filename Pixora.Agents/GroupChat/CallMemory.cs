using Pixora.Plugins;

namespace Pixora.Agents.GroupChat;

/// <summary>
/// Answers a call that is made again with the same arguments while the plan is as the first one left it: a model that
/// goes
/// round in circles changes nothing twice.
/// </summary>
internal sealed class CallMemory
{
    private static readonly string[] Repeatable = [ToolNames.Undo, ToolNames.Redo];

    private readonly Lock gate = new();
    private readonly Dictionary<string, Remembered> answers = [];

    /// <summary>The answer of the same call, null when it has to be made.</summary>
    /// <param name="revision">The film's revision now.</param>
    public ToolResult? Recall(ToolCall call, int revision)
    {
        lock (gate)
        {
            return answers.TryGetValue(Key(call), out var known) && known.Revision == revision
                ? known.Result with { Hint = "You made this call before and this was its answer. Do not repeat it." }
                : null;
        }
    }

    /// <param name="revision">The film's revision after the call.</param>
    public void Keep(ToolCall call, ToolResult result, int revision)
    {
        if (result.Ok && !Repeatable.Contains(call.Tool))
        {
            lock (gate)
            {
                answers[Key(call)] = new(result, revision);
            }
        }
    }

    private static string Key(ToolCall call) => $"{call.Tool} {ToolArguments.Write(call.Arguments)}";

    private sealed record Remembered(ToolResult Result, int Revision);
}
