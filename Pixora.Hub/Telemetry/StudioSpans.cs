using System.Diagnostics;
using Pixora.Hub.Stories;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Telemetry;

/// <summary>
/// Spans of commands and of the work they cause, in the activity source <see cref="Name"/>; they cost nothing when
/// nobody listens. They never carry what a person wrote, nor who it was.
/// </summary>
internal static class StudioSpans
{
    public const string Name = "Pixora.Hub";

    private static readonly ActivitySource Source = new(Name);

    /// <summary>A command, from its being sent to the task's reply.</summary>
    /// <param name="type">One of <c>CommandNames</c>.</param>
    public static Activity? Command(VideoTaskId task, string type) =>
        Source.StartActivity($"command {type}")?.SetTag(Tags.Task, task.Value).SetTag(Tags.Command, type);

    /// <summary>Work on a task: a child of what made it due, or linked to what woke the task.</summary>
    /// <param name="cause">The span in which it became due; default when nobody traces.</param>
    /// <param name="woken"> True when it had been due before this pod knew of the task: then <paramref name="cause"/>
    /// is linked, not the parent.
    /// </param>
    public static Activity? Shift(VideoTask task, DueWork duty, ActivityContext cause, bool woken)
    {
        if (!Source.HasListeners())
        {
            return null;
        }

        ActivityLink[] links = woken && cause != default ? [new(cause)] : [];
        return Source.StartActivity(ActivityKind.Internal, woken ? default : cause, links: links, name: $"shift {Tags.Text(duty.Kind)}")?
            .SetTag(Tags.Task, task.Id.Value).SetTag(Tags.Duty, Tags.Text(duty.Kind)).SetTag(
                Tags.Revision, task.Revision);
    }

    /// <param name="code">Why it did not take effect, null when it did.</param>
    /// <param name="fault">True for a failure; false for what was refused or stopped.</param>
    public static void End(this Activity? span, string? code, bool fault)
    {
        span?.SetTag(Tags.Outcome, code ?? Tags.Ok);
        if (fault)
        {
            span?.SetStatus(ActivityStatusCode.Error);
        }
    }
}
