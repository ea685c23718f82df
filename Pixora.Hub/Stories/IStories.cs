using Pixora.Media.Tasks;

namespace Pixora.Hub.Stories;

/// <summary>The numbered stories of all tasks, for reading.</summary>
internal interface IStories
{
    /// <summary>The task and what happened after <paramref name="since"/>, both of the same moment; null when there is no such task.</summary>
    /// <param name="since">Number of the last entry the reader holds, 0 for none.</param>
    Task<StorySoFar?> ReadAsync(VideoTaskId task, long since, CancellationToken cancellationToken);
}

/// <param name="CreatedAt">When the task was created.</param>
/// <param name="Entries">In order, without gaps, ending at the task's own <see cref="VideoTask.Seq"/>.</param>
internal sealed record StorySoFar(VideoTask Task, DateTimeOffset CreatedAt, IReadOnlyList<StoryEntry> Entries);
