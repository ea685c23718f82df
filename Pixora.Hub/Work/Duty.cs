using Pixora.Media.Tasks;

namespace Pixora.Hub.Work;

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
}

/// <summary>What is due follows from where the task stands alone, so a restarted studio goes on where the last one stopped.</summary>
/// <param name="Revision">The revision it is about.</param>
internal readonly record struct Duty(DutyKind Kind, int Revision)
{
    /// <summary>True while somebody has to work on the task: it must be woken when its pod is gone.</summary>
    public static bool IsOwed(VideoTask task) => Of(task).Kind is not DutyKind.None || Director.OwesAnswer(task);

    public static Duty Of(VideoTask task) => new(
        task switch
        {
            { Stage: TaskStage.Briefing } => DutyKind.Plan,
            { Stage: TaskStage.Producing } => DutyKind.Produce,
            { Stage: TaskStage.Reviewing } when task.Quote?.Revision != task.Revision => DutyKind.Price,
            _ => DutyKind.None,
        },
        task.Revision);
}
