using Pixora.Media.Tasks;

namespace Pixora.Hub.Stories;

/// <summary>A kind of work that is due of a task.</summary>
internal enum DutyKind
{
    /// <summary>Nothing is due; the person may have to act.</summary>
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

/// <summary>Work that is due of a task. It follows from the task's state alone, so that a server continues after a restart where it stopped.</summary>
/// <param name="Subject">The revision that the work is for; for an answer the message, by its index in the chat.</param>
internal readonly record struct Duty(DutyKind Kind, int Subject)
{
    /// <summary>
    /// The work on the film. Planning is due until the brief is answered, so that the crew's turn is not stopped by the plan it makes. After a
    /// turn that the person stopped, or that asked them a question, the crew answers what they write next, and plans then.
    /// </summary>
    public static Duty Of(VideoTask task) => task switch
    {
        { Deleted: not null } or { WaitsForWord: true } => default,
        { Stage: TaskStage.Briefing } or { Stage: TaskStage.Reviewing, Unanswered: 0 } => new(DutyKind.Plan, 0),
        { Stage: TaskStage.Producing } => new(DutyKind.Produce, task.Revision),
        { Stage: TaskStage.Reviewing } when task.Quote?.Revision != task.Revision => new(DutyKind.Price, task.Revision),
        _ => new(DutyKind.None, task.Revision),
    };

    /// <summary>The answer to the person, at the same time as the work; the brief itself, the first message, is answered by the plan.</summary>
    public static Duty Talk(VideoTask task)
    {
        var unanswered = Enumerable.Range(0, task.Chat.Count).Skip(Math.Max(task.Answered, 1));
        var message = unanswered.FirstOrDefault(line => task.Chat[line].By is Actor.Person);
        return task.Deleted is not null || Of(task).Kind is DutyKind.Plan || message == 0 ? default : new(DutyKind.Answer, message);
    }

    /// <summary>True while any work is due: then the task must be woken when its pod is gone.</summary>
    public static bool IsOwed(VideoTask task) => Of(task).Kind is not DutyKind.None || Talk(task).Kind is not DutyKind.None;
}
