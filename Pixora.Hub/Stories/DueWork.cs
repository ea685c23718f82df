using Pixora.Media.Tasks;

namespace Pixora.Hub.Stories;

/// <summary>A kind of work that is due of a task.</summary>
internal enum DueWorkKind
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

/// <summary>
/// Work that is due of a task. It follows from the task's state alone, so that a server continues after a restart where
/// it stopped.
/// </summary>
/// <param name="Subject">
/// The revision that the work is for; for an answer the message, by its index in the chat.
/// </param>
internal readonly record struct DueWork(DueWorkKind Kind, int Subject)
{
    /// <summary>
    /// The work on the film. Planning is due until the brief is answered, so that the crew's turn is not stopped by the
    /// plan it makes. After a turn that the person stopped, or that asked them a question, the crew answers what they
    /// write next, and plans then.
    /// </summary>
    public static DueWork Of(VideoTask task) => task switch
    {
        { Deleted: not null } or { WaitsForWord: true } => default,
        { Stage: TaskStage.Briefing } or { Stage: TaskStage.Reviewing, Unanswered: 0 } => new(DueWorkKind.Plan, 0),
        { Stage: TaskStage.Producing } => new(DueWorkKind.Produce, task.Revision),
        { Stage: TaskStage.Reviewing } when task.Quote?.Revision != task.Revision => new(
            DueWorkKind.Price, task.Revision),
        _ => new(DueWorkKind.None, task.Revision),
    };

    /// <summary>
    /// The answer to the person, at the same time as the work; the brief itself, the first message, is answered by the
    /// plan.
    /// </summary>
    public static DueWork Talk(VideoTask task)
    {
        var unanswered = Enumerable.Range(0, task.Chat.Count).Skip(Math.Max(task.Answered, 1));
        var message = unanswered.FirstOrDefault(line => task.Chat[line].By is Actor.Person);
        return task.Deleted is not null || Of(task).Kind is DueWorkKind.Plan || message == 0
            ? default
            : new(DueWorkKind.Answer, message);
    }

    /// <summary>True while any work is due: then the task must be woken when its pod is gone.</summary>
    public static bool IsOwed(VideoTask task) =>
        Of(task).Kind is not DueWorkKind.None || Talk(task).Kind is not DueWorkKind.None;
}
