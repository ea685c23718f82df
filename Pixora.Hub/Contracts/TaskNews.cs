using System.Text.Json.Serialization;

namespace Pixora.Hub.Contracts;

/// <summary>Something that happened to one of a user's tasks, in its place in the story of their list.</summary>
/// <param name="Epoch">Changes only when the story of the list had to start anew.</param>
/// <param name="Seq">Counts from 1 without gaps within the epoch.</param>
/// <param name="Task">How the task stands in the list from now on.</param>
/// <param name="Reason">
/// Of <c>failed</c> the code; of <c>waits</c> what the person has to do: <c>approval</c> or <c>question</c>; else null.
/// </param>
public sealed record TaskNews(long Epoch, long Seq, DateTimeOffset At, TaskNewsKind What, TaskCard Task, string? Reason = null);

/// <summary>What happened to a task.</summary>
[JsonConverter(typeof(WireWord<TaskNewsKind>))]
public enum TaskNewsKind
{
    /// <summary>Something that the list shows, and nothing of what follows.</summary>
    Changed,

    /// <summary>There is a film.</summary>
    Finished,

    Failed,

    /// <summary>It waits for its owner.</summary>
    Waits,

    /// <summary>It is no longer in the list, and can be restored.</summary>
    Deleted,
}
