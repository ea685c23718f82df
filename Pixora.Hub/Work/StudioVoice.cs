using Pixora.Media.Generation;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Work;

/// <summary>How the studio and its crew speak to a task.</summary>
internal sealed class StudioVoice(IVideoTasks tasks, TimeProvider clock)
{
    /// <summary>Sends a command that must take effect for the work to count.</summary>
    /// <exception cref="ProviderException">The task refused; carries the refusal's code.</exception>
    public async Task RequireAsync(VideoTaskId task, Actor by, TaskCommand command, CancellationToken cancellationToken)
    {
        if (await TellAsync(task, by, command, cancellationToken) is Decision.Rejected { Refusal: var refusal })
        {
            throw new ProviderException(refusal.Code, refusal.Message, retryable: false);
        }
    }

    /// <summary>Sends a command that may come too late: then the task refuses it, and nothing is lost.</summary>
    public Task<Decision?> TellAsync(VideoTaskId task, Actor by, TaskCommand command, CancellationToken cancellationToken) =>
        SayAsync(task, by, command, new CommandId($"studio-{Guid.NewGuid():N}"), cancellationToken);

    /// <param name="id">The same for the same occasion, so that it is said once.</param>
    public Task<Decision?> SayAsync(VideoTaskId task, Actor by, TaskCommand command, CommandId id, CancellationToken cancellationToken) =>
        tasks.SendAsync(task, new CommandEnvelope(id, by, clock.GetUtcNow(), command), cancellationToken);
}
