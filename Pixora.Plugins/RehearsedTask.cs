using Pixora.Media.Tasks;

namespace Pixora.Plugins;

/// <summary>A copy of a task that takes edits of its plan and keeps their commands; the task itself stays as it is.</summary>
internal sealed class RehearsedTask(VideoTask task) : IVideoTasks
{
    private readonly List<TaskCommand> edits = [];
    private VideoTask now = task;

    /// <summary>The edits that changed something, in order.</summary>
    public IReadOnlyList<TaskCommand> Edits => edits;

    public Task<CreateReply> CreateAsync(UserId owner, CommandId id, Brief brief, CancellationToken cancellationToken) =>
        throw new NotSupportedException("A copy of a task creates no other.");

    public Task<VideoTask?> FindAsync(VideoTaskId id, CancellationToken cancellationToken) => Task.FromResult<VideoTask?>(now);

    public Task<CommandAnswer?> SendAsync(VideoTaskId id, CommandEnvelope command, CancellationToken cancellationToken) =>
        Task.FromResult<CommandAnswer?>(Decide(command));

    private CommandAnswer Decide(CommandEnvelope envelope)
    {
        // Whatever makes no revision, and what brings an old one back, has a tool of its own.
        if (now.Try(envelope with { Command = new EditPlan([envelope.Command]) }).Decision is Decision.Rejected { Refusal: var refusal })
        {
            return new(refusal, now.Revision);
        }

        var before = now.Revision;
        now = now.Try(envelope).After;
        if (now.Revision != before)
        {
            edits.Add(envelope.Command);
        }

        return new(null, now.Revision, now.Revision != before);
    }
}
