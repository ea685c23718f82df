using Pixora.Hub.Contracts;
using Pixora.Hub.Stories;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Store;

/// <summary>What one command adds to a story.</summary>
/// <param name="Task">With the entries applied.</param>
/// <param name="Entries">At least one, in order.</param>
/// <param name="Limits">The append is refused when it would take its owner beyond them.</param>
internal sealed record StoryAppend(VideoTask Task, IReadOnlyList<StoryEntry> Entries, AppendLimits Limits)
{
    /// <summary>What it changes in the owner's taste.</summary>
    public TasteChange Taste { get; init; } = TasteChange.None;

    /// <summary>Bytes of the story before it.</summary>
    public long StoryBytes { get; init; }

    /// <summary>How the task stands in a list of tasks after it.</summary>
    public required TaskCard Card { get; init; }

    /// <summary>What its owner's list tells of it, without its number; null when it tells nothing.</summary>
    public TaskNews? News { get; init; }

    /// <summary>What the film that is being made may take; null while none is.</summary>
    public FilmClaim? Claim { get; init; }

    /// <summary>True when making the film begins with it: then the claim must fit into the limits.</summary>
    public bool Begins { get; init; }

    /// <summary>
    /// Seconds of film that count as made with it: of the finished film, or of what was made of one that was stopped.
    /// </summary>
    public long MadeSeconds { get; init; }

    public DateTimeOffset At => Entries[^1].At;

    public bool IsUnfinished => DueWork.IsOwed(Task);

    public bool IsRunning => Task.Stage is TaskStage.Briefing or TaskStage.Producing;
}

/// <summary>The outcome of an append.</summary>
/// <param name="Taken">Seconds or bytes that the owner has taken, when there was no room for another film.</param>
/// <param name="Claimed">Seconds or bytes that films in the making may still take.</param>
internal sealed record AppendResult(AppendOutcome Outcome, long Taken = 0, long Claimed = 0)
{
    /// <summary>Its news with their number; null when there are none, or nothing was added.</summary>
    public TaskNews? News { get; init; }

    /// <summary>Bytes of the story after it.</summary>
    public long StoryBytes { get; init; }
}

internal enum AppendOutcome
{
    Added,

    /// <summary>Another writer has appended since; nothing was added.</summary>
    Overtaken,

    /// <summary>The owner has enough running tasks; nothing was added.</summary>
    TooManyRunning,

    /// <summary>The film does not fit into the owner's minutes of the day; nothing was added.</summary>
    NoMinutes,

    /// <summary>The film does not fit into the owner's bytes; nothing was added.</summary>
    NoRoom,

    /// <summary>The task is gone for good; nothing was added.</summary>
    Gone,
}
