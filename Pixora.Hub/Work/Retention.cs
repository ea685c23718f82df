using Microsoft.Extensions.Options;
using Pixora.Hub.Settings;
using Pixora.Hub.Store;
using Pixora.Hub.Stories;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Work;

/// <summary>Decides whether what was made for a task is still kept.</summary>
internal sealed class Retention(StoryStore stories, TimeProvider clock, IOptions<SweepOptions> options)
{
    /// <summary>True while films are kept for ever.</summary>
    public bool IsForEver => options.Value.FilmDays == 0;

    /// <summary>The task as the store has it now, null when it is not there.</summary>
    /// <exception cref="Media.Generation.ProviderException">
    /// <c>store.unavailable</c>. Any other exception: its story is damaged.
    /// </exception>
    public async Task<KeptTask?> ReadAsync(VideoTaskId id)
    {
        var story = await stories.ReadAsync(id);
        return story.Entries.Count == 0 ? null : Judge(VideoTask.From(story.Entries), story);
    }

    /// <summary>True when the retention time has passed since the last change.</summary>
    public bool IsPast(DateTimeOffset last) =>
        !IsForEver && last < clock.GetUtcNow() - TimeSpan.FromDays(options.Value.FilmDays);

    private KeptTask Judge(VideoTask task, StoryPage story) =>
        new(task, !DueWork.IsOwed(task) && IsPast(story.Entries[^1].At), story.Bytes);
}

/// <param name="IsPast">True when what was made for it may be removed.</param>
/// <param name="StoryBytes">Of its story in the store.</param>
internal sealed record KeptTask(VideoTask Task, bool IsPast, long StoryBytes);
