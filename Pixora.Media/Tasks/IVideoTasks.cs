namespace Pixora.Media.Tasks;

/// <summary>
/// Access to all tasks; each task has a single writer. The hub implements it; tests use a dictionary.
/// </summary>
public interface IVideoTasks
{
    /// <summary>Starts a task, or answers with the one this command started before.</summary>
    /// <exception cref="Generation.ProviderException">
    /// It cannot be saved; nothing was changed, or repeating the command tells.
    /// </exception>
    Task<CreateReply> CreateAsync(UserId owner, CommandId id, Brief brief, CancellationToken cancellationToken);

    /// <summary>Sends a command: decides, saves and publishes. Null when there is no such task.</summary>
    /// <exception cref="Generation.ProviderException">
    /// It cannot be saved; nothing was changed, or repeating the command tells.
    /// </exception>
    Task<CommandAnswer?> SendAsync(VideoTaskId task, CommandEnvelope command, CancellationToken cancellationToken);

    /// <summary>The task as it stands, null when there is none.</summary>
    /// <exception cref="Generation.ProviderException">It cannot be read now.</exception>
    Task<VideoTask?> FindAsync(VideoTaskId task, CancellationToken cancellationToken);
}

/// <summary>Either a task or why there is none.</summary>
public sealed record CreateReply(VideoTaskId? Task, Refusal? Refusal);

/// <summary>What became of a command; the same however often it is sent.</summary>
/// <param name="Refusal">Why it did not take effect, null when it did.</param>
/// <param name="Revision">The task's revision after it.</param>
/// <param name="Changed">False when it was so already, or the command had taken effect before.</param>
public sealed record CommandAnswer(Refusal? Refusal, int Revision, bool Changed = false);
