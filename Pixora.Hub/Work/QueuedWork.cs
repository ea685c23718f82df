using System.Diagnostics;
using Pixora.Hub.Stories;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Work;

/// <summary>Work that is due of a task, and what made it due.</summary>
/// <param name="Cause">The span in which it became due; default when nobody traces.</param>
/// <param name="Woken">True when it had been due before this pod knew of the task: the span did not cause it.</param>
internal sealed record QueuedWork(VideoTask Task, DueWork Duty, ActivityContext Cause, bool Woken)
{
    /// <summary>What is due after a change of the task; work that is due still keeps its cause.</summary>
    /// <param name="known">What was due before the change, null when this pod did not know the task.</param>
    /// <param name="woken">True when nothing has happened to the task.</param>
    public static QueuedWork Of(VideoTask task, DueWork duty, QueuedWork? known, bool woken) => known?.Duty == duty
        ? known with { Task = task }
        : new QueuedWork(task, duty, Activity.Current?.Context ?? default, woken);
}

/// <summary>
/// What is due of one task: work on the film, and an answer of the crew, which may run at the same time.
/// </summary>
internal sealed record Agenda(QueuedWork Work, QueuedWork Talk)
{
    public static Agenda Of(VideoTask task, Agenda? known, bool woken) =>
        new(QueuedWork.Of(task, DueWork.Of(task), known?.Work, woken), QueuedWork.Of(task, DueWork.Talk(task), known?.Talk, woken));
}
