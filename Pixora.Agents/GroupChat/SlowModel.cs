using Pixora.Media.Tasks;

namespace Pixora.Agents.GroupChat;

/// <summary>The question that is asked when a model was waited for in vain.</summary>
public static class SlowModel
{
    /// <summary>True when an answer to a question chooses the offline planner in place of the model.</summary>
    public static bool IsRules(QuestionAsked asked, string answer) => asked.Choices is [_, var rules]
        && answer == rules && TurnRecord.IsLastStep(asked.Id);
}
