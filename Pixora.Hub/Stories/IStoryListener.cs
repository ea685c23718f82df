using Pixora.Media.Tasks;

namespace Pixora.Hub.Stories;

/// <summary>Is told what was recorded, after it was saved.</summary>
internal interface IStoryListener
{
    /// <summary>Called in the story's order, one call at a time for one task. It holds up the task's writer, so it only takes note.</summary>
    /// <param name="task">The task with the entries applied.</param>
    void Told(VideoTask task, IReadOnlyList<StoryEntry> entries);
}
