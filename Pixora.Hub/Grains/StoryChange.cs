using Pixora.Media.Tasks;

namespace Pixora.Hub.Grains;

/// <summary>What one command adds to a task's story, before it is saved.</summary>
/// <param name="Before">The task before it, null when the task begins with it.</param>
/// <param name="After">The task with the entries applied.</param>
/// <param name="Entries">At least one, in order.</param>
/// <param name="Taste">What it changes in what is known of the owner's taste.</param>
internal sealed record StoryChange(
    VideoTask? Before, VideoTask After, IReadOnlyList<StoryEntry> Entries, TasteChange Taste)
{
    /// <exception cref="Exception">The rules cannot apply an entry: it must not be saved.</exception>
    public static StoryChange Of(VideoTask? before, IReadOnlyList<StoryEntry> entries, TasteChange taste) => new(
        before,
        before is null ? VideoTask.From(entries) : entries.Aggregate(before, (current, entry) => current.Apply(entry)),
        entries,
        taste);

    /// <summary>True when a film was being made before it.</summary>
    public bool WasMaking => Before?.Stage is TaskStage.Producing;

    /// <summary>True when it ends the making of a film. One that waits for a failed scene has not ended.</summary>
    public bool EndsMaking => IsUnderWay(Before?.Stage) && !IsUnderWay(After.Stage);

    /// <summary>True when a film is being made after it.</summary>
    public bool IsMaking => After.Stage is TaskStage.Producing;

    private static bool IsUnderWay(TaskStage? stage) => stage is TaskStage.Producing or TaskStage.Waiting;
}

/// <summary>What the store has of a story.</summary>
/// <param name="Bytes">Size of its entries; 0 for a task that is not there.</param>
/// <param name="CreatedAt">When its first entry was caused.</param>
internal readonly record struct StorySize(long Bytes, DateTimeOffset CreatedAt);
