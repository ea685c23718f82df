using Pixora.Media.Tasks;

namespace Pixora.Hub.Stories;

/// <summary>What the studio owes a task.</summary>
internal enum DutyKind
{
    /// <summary>The person or nobody has to act.</summary>
    None,

    /// <summary>Turn the brief into a breakdown.</summary>
    Plan,

    /// <summary>Say what the current revision costs.</summary>
    Price,

    /// <summary>Make the film of the approved revision.</summary>
    Produce,

    /// <summary>Answer what the person wrote.</summary>
    Answer,
}

/// <summary>What is due follows from where the task stands alone, so a restarted studio goes on where the last one stopped.</summary>
/// <param name="Subject">The revision it is about; for an answer the message, by its place in the chat.</param>
internal readonly record struct Duty(DutyKind Kind, int Subject)
{
    /// <summary>Work on the film. The plan is due until the brief is answered, so the crew's turn that makes it is not cut off by the plan itself; after a turn that the person stopped or that asked them something, the crew answers what they write next, and plans then.</summary>
    public static Duty Of(VideoTask task) => task switch
    {
        { Deleted: not null } or { WaitsForWord: true } => default,
        { Stage: TaskStage.Briefing } or { Stage: TaskStage.Reviewing, Unanswered: 0 } => new(DutyKind.Plan, 0),
        { Stage: TaskStage.Producing } => new(DutyKind.Produce, task.Revision),
        { Stage: TaskStage.Reviewing } when task.Quote?.Revision != task.Revision => new(DutyKind.Price, task.Revision),
        _ => new(DutyKind.None, task.Revision),
    };

    /// <summary>Talk about it, at the same time as the work; the brief itself, the first message, is answered by the plan.</summary>
    public static Duty Talk(VideoTask task)
    {
        var message = Enumerable.Range(0, task.Chat.Count).Skip(Math.Max(task.Answered, 1)).FirstOrDefault(line => task.Chat[line].By is Actor.Person);
        return task.Deleted is not null || Of(task).Kind is DutyKind.Plan || message == 0 ? default : new(DutyKind.Answer, message);
    }

    /// <summary>True while somebody has to work on the task: it must be woken when its pod is gone.</summary>
    public static bool IsOwed(VideoTask task) => Of(task).Kind is not DutyKind.None || Talk(task).Kind is not DutyKind.None;
}
