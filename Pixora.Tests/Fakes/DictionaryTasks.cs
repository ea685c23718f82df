using Pixora.Media.Tasks;

namespace Pixora.Tests.Fakes;

/// <summary>Tasks in a dictionary: one writer because one thread.</summary>
internal sealed class DictionaryTasks : IVideoTasks
{
    private readonly Dictionary<VideoTaskId, VideoTask> tasks = [];

    /// <summary>Commands in the order they came.</summary>
    public List<CommandEnvelope> Sent { get; } = [];

    public void Add(VideoTask task) => tasks[task.Id] = task;

    public Task<CreateReply> CreateAsync(UserId owner, CommandId id, Brief brief, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("These tests bring their own task.");

    public Task<CommandAnswer?> SendAsync(VideoTaskId task, CommandEnvelope command, CancellationToken cancellationToken)
    {
        Sent.Add(command);
        if (!tasks.TryGetValue(task, out var known))
        {
            return Task.FromResult<CommandAnswer?>(null);
        }

        var decision = known.Decide(command);
        foreach (var fact in (decision as Decision.Accepted)?.Facts ?? [])
        {
            var current = tasks[task];
            tasks[task] = current.Apply(new(current.Epoch, current.Seq + 1, command.At, command.Id, fact, command.Request));
        }

        return Task.FromResult<CommandAnswer?>(new((decision as Decision.Rejected)?.Refusal, tasks[task].RevisionAfter(command)));
    }

    public Task<VideoTask?> FindAsync(VideoTaskId task, CancellationToken cancellationToken) => Task.FromResult(tasks.GetValueOrDefault(task));
}
