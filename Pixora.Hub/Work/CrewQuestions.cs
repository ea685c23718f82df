using Pixora.Agents.GroupChat;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Work;

/// <summary>What the person answered to a question about who goes on.</summary>
internal static class CrewQuestions
{
    /// <summary>True when the newest message says that the offline planner plans because a model does not
    /// answer.</summary>
    public static bool WantsRules(VideoTask task) => task is { Stage: TaskStage.Briefing, Unanswered: not null }
        && task.Questions is [.., { State: QuestionState.Answered } question]
        && SlowModel.IsRules(question.Asked, task.Chat.Last(line => line.By is Actor.Person).Text);
}
