using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Stories;

/// <summary>All tasks of this server, each behind its writer, kept in files under <c>tasks</c> of the data folder.</summary>
internal sealed class StoryBook(StudioFolder folder, IEnumerable<IStoryListener> listeners, TimeProvider clock, ILogger<StoryBook> log) : IVideoTasks, IStories, IDisposable
{
    private const long FirstEpoch = 1;

    private readonly ConcurrentDictionary<VideoTaskId, Story> stories = new();
    private readonly SemaphoreSlim creation = new(1, 1);

    public IEnumerable<VideoTask> Tasks => stories.Values.Select(story => story.Task);

    /// <summary>Reads every story; a damaged one is left alone, and said.</summary>
    public void Load()
    {
        foreach (var path in Directory.EnumerateFiles(folder.Stories, "*.jsonl"))
        {
            if (VideoTaskId.TryParse(Path.GetFileNameWithoutExtension(path), out var id))
            {
                Load(id, new StoryFile(path));
            }
        }
    }

    /// <inheritdoc/>
    /// <remarks>The id follows from owner and command, so that a repeated command finds its task even after a restart.</remarks>
    public async Task<CreateReply> CreateAsync(UserId owner, CommandId id, Brief brief, CancellationToken cancellationToken)
    {
        var task = TaskIdOf(owner, id);
        await creation.WaitAsync(cancellationToken);
        try
        {
            return stories.TryGetValue(task, out var story) ? Again(story.Task, brief) : Begin(task, owner, id, brief);
        }
        finally
        {
            creation.Release();
        }
    }

    public async Task<Decision?> SendAsync(VideoTaskId task, CommandEnvelope command, CancellationToken cancellationToken) =>
        stories.TryGetValue(task, out var story) ? await story.SendAsync(command, cancellationToken) : null;

    public Task<VideoTask?> FindAsync(VideoTaskId task, CancellationToken cancellationToken) =>
        Task.FromResult(stories.TryGetValue(task, out var story) ? story.Task : null);

    public async Task<StorySoFar?> ReadAsync(VideoTaskId task, long since, CancellationToken cancellationToken) =>
        stories.TryGetValue(task, out var story) ? await story.ReadAsync(since, cancellationToken) : null;

    public void Dispose()
    {
        creation.Dispose();
        foreach (var story in stories.Values)
        {
            story.Dispose();
        }
    }

    private static VideoTaskId TaskIdOf(UserId owner, CommandId id) =>
        new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{owner}\n{id}")))[..32]);

    private static CreateReply Again(VideoTask task, Brief brief) => task.Brief == brief
        ? new CreateReply(task.Id, null)
        : new CreateReply(null, new Refusal("command.reused", "This command id has started another task already. Use a new one."));

    private CreateReply Begin(VideoTaskId task, UserId owner, CommandId id, Brief brief)
    {
        var decision = VideoTask.Create(task, owner, brief);
        if (decision is not Decision.Accepted accepted)
        {
            return new CreateReply(null, ((Decision.Rejected)decision).Refusal);
        }

        var file = FileOf(task);
        var entries = Story.Number(FirstEpoch, 0, id, clock.GetUtcNow(), accepted.Facts);
        file.Append(entries);
        var story = stories[task] = new Story(file, entries, listeners);
        foreach (var listener in listeners)
        {
            listener.Told(story.Task, entries);
        }

        return new CreateReply(task, null);
    }

    private void Load(VideoTaskId id, StoryFile file)
    {
        try
        {
            if (file.Load() is { Count: > 0 } entries)
            {
                stories[id] = new Story(file, entries, listeners);
            }
            else
            {
                file.Delete();
            }
        }
        catch (JsonException damage)
        {
            log.StoryDamaged(id, damage);
        }
    }

    private StoryFile FileOf(VideoTaskId id) => new(Path.Combine(folder.Stories, $"{id}.jsonl"));
}
