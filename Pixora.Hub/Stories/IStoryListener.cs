using Pixora.Media.Tasks;

namespace Pixora.Hub.Stories;

/// <summary>Is told on this pod what the writers of its tasks recorded, after it was saved.</summary>
internal interface IStoryListener
{
    /// <summary>Called in the story's order, one call at a time for one task. It holds up the task's writer, so it only takes note.</summary>
    /// <param name="task">The task with the entries applied.</param>
    /// <param name="entries">None when the task was only looked at again.</param>
    void Told(VideoTask task, IReadOnlyList<StoryEntry> entries);

    /// <summary>The task's writer has left this pod: what is done here for it must end.</summary>
    void Left(VideoTaskId task);
}
