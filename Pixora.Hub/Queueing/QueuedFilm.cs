using Pixora.Media.Tasks;

namespace Pixora.Hub.Queueing;

/// <summary>An approved film that waits for its turn, or is being made.</summary>
/// <param name="Since">
/// When its making was last begun or taken up by a command. It comes from the task's story, so a film that is queued
/// again, by whatever pod, has its old place.
/// </param>
/// <param name="Pod">The pod with the task's writer.</param>
internal sealed record QueuedFilm(VideoTaskId Task, UserId Owner, DateTimeOffset Since, string Pod)
{
    /// <summary>The pod that has a place for it; null while it waits.</summary>
    public string? Holder { get; init; }

    /// <summary>True when its holder has said that it makes the film.</summary>
    public bool IsTaken { get; init; }

    /// <summary>When it got the place it has.</summary>
    public DateTimeOffset BegunAt { get; init; }

    /// <summary>The turn its owner had before it got the place, as in <see cref="FairOrder"/>.</summary>
    public long TurnBefore { get; init; }

    /// <summary>True when it has lost a place: then its making says nothing about how long films take.</summary>
    public bool IsResumed { get; init; }

    /// <summary>True when a place was kept for it in vain: it gets none before a pod reports it.</summary>
    public bool IsAsleep { get; init; }

    public bool IsWaiting => Holder is null;
}
