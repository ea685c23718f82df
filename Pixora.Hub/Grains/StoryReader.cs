using System.Text.Json;
using Pixora.Hub.Store;
using Pixora.Media.Generation;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Grains;

/// <summary>Reads a task from its story.</summary>
internal sealed class StoryReader(StoryStore stories, ILogger<StoryReader> log)
{
    /// <exception cref="ProviderException">
    /// <c>store.unavailable</c>, or <c>task.damaged</c>: an entry cannot be read.
    /// </exception>
    public async Task<StoredTask> ReadAsync(VideoTaskId id)
    {
        try
        {
            var story = await stories.ReadAsync(id);
            return story.Entries.Count == 0
                ? new StoredTask(null, default)
                : new StoredTask(VideoTask.From(story.Entries), new StorySize(story.Bytes, story.Entries[0].At));
        }
        catch (JsonException damage)
        {
            log.StoryDamaged(id, damage);
            throw new ProviderException(
                "task.damaged",
                "The story of this task is damaged in the store. It was left alone; restore it from a backup.",
                retryable: false,
                damage);
        }
    }
}

/// <param name="Task">Null when there is none.</param>
internal sealed record StoredTask(VideoTask? Task, StorySize Size);
