using Pixora.Hub.Contracts;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Wire;

/// <summary>What of a task's story is news for its owner's list.</summary>
internal static class NewsOfTasks
{
    /// <param name="before">Null when the task begins.</param>
    /// <param name="entries">At least one, that lead from before to after.</param>
    /// <param name="createdAt">When the task began.</param>
    /// <returns>Without its number; null when the list shows nothing of it.</returns>
    public static TaskNews? Of(VideoTask? before, VideoTask after, IReadOnlyList<StoryEntry> entries, DateTimeOffset createdAt)
    {
        var card = TaskCards.Of(after, createdAt);
        var facts = entries.Select(entry => entry.Fact).ToList();
        var (what, reason) = facts switch
        {
            _ when facts.OfType<TaskDeleted>().Any() => (TaskNewsKind.Deleted, null),
            _ when facts.OfType<FilmCompleted>().Any() => (TaskNewsKind.Finished, null),
            _ when facts.Contains(new StageChanged(TaskStage.Failed)) => (TaskNewsKind.Failed, after.Error?.Code),
            _ when facts.Contains(new StageChanged(TaskStage.Waiting)) => (TaskNewsKind.Waits, "scenes"),
            _ when IsAsked(facts) => (TaskNewsKind.Waits, "question"),
            _ when before is { Quote: null } && after is { Quote: not null, Stage: TaskStage.Reviewing } =>
                (TaskNewsKind.Waits, "approval"),
            _ => ((TaskNewsKind, string?))(TaskNewsKind.Changed, null),
        };
        return what is TaskNewsKind.Changed && before is not null && TaskCards.Of(before, createdAt) with { Seq = card.Seq } == card
            ? null
            : new(0, 0, entries[^1].At, what, card, reason);
    }

    private static bool IsAsked(IEnumerable<TaskFact> facts) =>
        facts.Any(fact => fact is QuestionAsked or TurnEnded { Outcome: TurnEnded.Asked });
}
