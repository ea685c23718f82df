using Pixora.Hub.Work;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Store;

/// <summary>What one command adds to a story.</summary>
/// <param name="Task">With the entries applied.</param>
/// <param name="Entries">At least one, in order.</param>
/// <param name="MostRunning">Refuses what would leave the owner with more running tasks; 0 does not ask.</param>
internal sealed record StoryAppend(VideoTask Task, IReadOnlyList<StoryEntry> Entries, int MostRunning)
{
    /// <summary>What it changes in what is known of the owner's taste.</summary>
    public TasteChange Taste { get; init; } = TasteChange.None;

    public DateTimeOffset At => Entries[^1].At;

    public bool IsUnfinished => Duty.IsOwed(Task);

    public bool IsRunning => Task.Stage is TaskStage.Briefing or TaskStage.Producing;
}

internal enum AppendOutcome
{
    Added,

    /// <summary>Somebody else has written since; nothing was added.</summary>
    Overtaken,

    /// <summary>The owner has enough running tasks; nothing was added.</summary>
    TooManyRunning,

    /// <summary>There was such a task and it is gone for good; nothing was added.</summary>
    Gone,
}
