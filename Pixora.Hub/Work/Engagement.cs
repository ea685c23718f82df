using System.Diagnostics;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Work;

/// <summary>A task on the call sheet, and what made its duty due.</summary>
/// <param name="Cause">The span in which it became due; default when nobody traces.</param>
/// <param name="Woken">True when it had been due before this pod knew of the task: the span only led here.</param>
internal sealed record Engagement(VideoTask Task, Duty Duty, ActivityContext Cause, bool Woken)
{
    /// <summary>What follows now that the task has changed or was looked at again; a duty that goes on keeps its cause.</summary>
    /// <param name="known">What was known of the task before, null for nothing.</param>
    /// <param name="woken">True when nothing has happened to the task.</param>
    public static Engagement Of(VideoTask task, Engagement? known, bool woken)
    {
        var duty = Duty.Of(task);
        return known?.Duty == duty
            ? known with { Task = task }
            : new Engagement(task, duty, Activity.Current?.Context ?? default, woken);
    }
}
