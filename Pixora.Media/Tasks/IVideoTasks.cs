namespace Pixora.Media.Tasks;

/// <summary>The tasks there are, each behind its single writer. The hub implements it; tests use a dictionary.</summary>
public interface IVideoTasks
{
    /// <summary>Starts a task, or answers with the one this command started before.</summary>
    Task<CreateReply> CreateAsync(UserId owner, CommandId id, Brief brief, CancellationToken cancellationToken);

    /// <summary>Asks, saves and tells. Null when there is no such task.</summary>
    Task<Decision?> SendAsync(VideoTaskId task, CommandEnvelope command, CancellationToken cancellationToken);

    /// <summary>The task as it stands, null when there is none.</summary>
    Task<VideoTask?> FindAsync(VideoTaskId task, CancellationToken cancellationToken);
}

/// <summary>Either a task or why there is none.</summary>
public sealed record CreateReply(VideoTaskId? Task, Refusal? Refusal);
