using System.Diagnostics;
using Pixora.Hub.Stories;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Work;

/// <summary>A duty on the call sheet, and what made it due.</summary>
/// <param name="Cause">The span in which it became due; default when nobody traces.</param>
/// <param name="Woken">True when it had been due before this pod knew of the task: the span only led here.</param>
internal sealed record Engagement(VideoTask Task, Duty Duty, ActivityContext Cause, bool Woken)
{
    /// <summary>What follows now that the task has changed or was looked at again; a duty that goes on keeps its cause.</summary>
    /// <param name="known">What was known before, null for nothing.</param>
    /// <param name="woken">True when nothing has happened to the task.</param>
    public static Engagement Of(VideoTask task, Duty duty, Engagement? known, bool woken) => known?.Duty == duty
        ? known with { Task = task }
        : new Engagement(task, duty, Activity.Current?.Context ?? default, woken);
}

/// <summary>What is due of one task: work on the film, and talk about it beside.</summary>
internal sealed record Agenda(Engagement Work, Engagement Talk)
{
    public static Agenda Of(VideoTask task, Agenda? known, bool woken) =>
        new(Engagement.Of(task, Duty.Of(task), known?.Work, woken), Engagement.Of(task, Duty.Talk(task), known?.Talk, woken));
}
