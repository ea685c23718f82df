using Pixora.Media.Generation;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Work;

/// <summary>How the studio and its crew speak to a task. Work that has been done is worth waiting for: while the store is away they try again.</summary>
internal sealed class StudioVoice(IVideoTasks tasks, TimeProvider clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <summary>Sends a command that must take effect for the work to count.</summary>
    /// <exception cref="ProviderException">The task refused; carries the refusal's code.</exception>
    public async Task RequireAsync(VideoTaskId task, Actor by, TaskCommand command, CancellationToken cancellationToken)
    {
        if (await TellAsync(task, by, command, cancellationToken) is { Refusal: { } refusal })
        {
            throw new ProviderException(refusal.Code, refusal.Message, retryable: false);
        }
    }

    /// <summary>Sends a command that may come too late: then the task refuses it, and nothing is lost.</summary>
    public Task<CommandAnswer?> TellAsync(VideoTaskId task, Actor by, TaskCommand command, CancellationToken cancellationToken) =>
        SayAsync(task, by, command, new CommandId($"studio-{Guid.NewGuid():N}"), cancellationToken);

    /// <param name="id">The same for the same occasion, so that it is said once.</param>
    public async Task<CommandAnswer?> SayAsync(VideoTaskId task, Actor by, TaskCommand command, CommandId id, CancellationToken cancellationToken)
    {
        var envelope = new CommandEnvelope(id, by, clock.GetUtcNow(), command);
        while (true)
        {
            try
            {
                return await tasks.SendAsync(task, envelope, cancellationToken);
            }
            catch (ProviderException away) when (away.Code is "store.unavailable" or "cluster.unavailable")
            {
                await Task.Delay(Pause, clock, cancellationToken);
            }
        }
    }
}
