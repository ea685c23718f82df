using Microsoft.Extensions.AI;

namespace Pixora.Agents.GroupChat;

/// <summary>Collects one answer of a model while it streams in.</summary>
internal sealed class ModelAnswer(PartialMessage message)
{
    private readonly List<FunctionCallContent> calls = [];

    public PartialMessage Message { get; private set; } = message;

    public IReadOnlyList<FunctionCallContent> Calls => calls;

    /// <summary>Tokens read and written, null when the model did not report them.</summary>
    public long? Tokens { get; private set; }

    /// <summary>Forgets what came so far and returns the message that takes its place.</summary>
    public PartialMessage Restart(string id)
    {
        calls.Clear();
        return Message = new(id, Message.Speaker);
    }

    public void Add(AIContent content)
    {
        if (content is FunctionCallContent call)
        {
            calls.Add(call);
        }
        else if (content is UsageContent { Details: var usage })
        {
            Tokens = (Tokens ?? 0) + (
                usage.TotalTokenCount ?? (usage.InputTokenCount ?? 0) + (usage.OutputTokenCount ?? 0));
        }
    }
}
