using Microsoft.Extensions.AI;

namespace Pixora.Agents.GroupChat;

/// <summary>One answer of a model, as it comes in.</summary>
internal sealed class ModelAnswer(OpenLine line)
{
    private readonly List<FunctionCallContent> calls = [];

    public OpenLine Line => line;

    public IReadOnlyList<FunctionCallContent> Calls => calls;

    /// <summary>Tokens read and written, null when the model did not say.</summary>
    public long? Tokens { get; private set; }

    public void Take(AIContent content)
    {
        if (content is FunctionCallContent call)
        {
            calls.Add(call);
        }
        else if (content is UsageContent { Details: var usage })
        {
            Tokens = (Tokens ?? 0) + (usage.TotalTokenCount ?? (usage.InputTokenCount ?? 0) + (usage.OutputTokenCount ?? 0));
        }
    }
}
