using Pixora.Media.Tasks;

namespace Pixora.Tests.Fakes;

/// <summary>Tasks in a dictionary: one writer because of a lock.</summary>
internal sealed class DictionaryTasks : IVideoTasks
{
    private readonly Lock writer = new();
    private readonly Dictionary<VideoTaskId, VideoTask> tasks = [];

    /// <summary>Commands in the order they came.</summary>
    public List<CommandEnvelope> Sent { get; } = [];

    /// <summary>What happened since, over all tasks.</summary>
    public List<StoryEntry> Story { get; } = [];

    /// <summary>Called before a command is decided, for tests in which the process dies there.</summary>
    public Action<CommandEnvelope> Before { get; set; } = _ => { };

    public VideoTask Find(VideoTaskId task)
    {
        lock (writer)
        {
            return tasks[task];
        }
    }

    public void Add(VideoTask task) => tasks[task.Id] = task;

    public Task<CreateReply> CreateAsync(UserId owner, CommandId id, Brief brief, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("These tests bring their own task.");

    public Task<CommandAnswer?> SendAsync(
        VideoTaskId task, CommandEnvelope command, CancellationToken cancellationToken)
    {
        Before(command);
        cancellationToken.ThrowIfCancellationRequested();
        lock (writer)
        {
            return Task.FromResult(Send(task, command));
        }
    }

    public Task<VideoTask?> FindAsync(VideoTaskId task, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (writer)
        {
            return Task.FromResult(tasks.GetValueOrDefault(task));
        }
    }

    private CommandAnswer? Send(VideoTaskId task, CommandEnvelope command)
    {
        Sent.Add(command);
        if (!tasks.TryGetValue(task, out var known))
        {
            return null;
        }

        var decision = known.Decide(command);
        foreach (var fact in (decision as Decision.Accepted)?.Facts ?? [])
        {
            var current = tasks[task];
            Story.Add(new(current.Epoch, current.Seq + 1, command.At, command.Id, fact, command.Digest()));
            tasks[task] = current.Apply(Story[^1]);
        }

        return new CommandAnswer((decision as Decision.Rejected)?.Refusal, tasks[task].RevisionAfter(command),
            decision is Decision.Accepted { Facts.Count: > 0 });
    }
}
