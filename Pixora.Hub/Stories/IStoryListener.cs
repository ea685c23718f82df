using Pixora.Media.Tasks;

namespace Pixora.Hub.Stories;

/// <summary>Is told what the tasks whose writers are on this pod recorded, after it was saved.</summary>
internal interface IStoryListener
{
    /// <summary>
    /// Called in the story's order, one call at a time for one task. The task's writer waits for it, so it must return
    /// at once.
    /// </summary>
    /// <param name="task">The task with the entries applied.</param>
    /// <param name="entries">Empty when the task was woken and nothing was recorded.</param>
    void Told(VideoTask task, IReadOnlyList<StoryEntry> entries);

    /// <summary>The task's writer has left this pod: work on the task here must stop.</summary>
    void Left(VideoTaskId task);
}
