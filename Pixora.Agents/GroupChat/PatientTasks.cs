using Pixora.Media.Generation;
using Pixora.Media.Tasks;

namespace Pixora.Agents.GroupChat;

/// <summary>Tasks whose store may be away for a while: it is asked again until the turn must stop.</summary>
internal sealed class PatientTasks(IVideoTasks tasks, TimeProvider time) : IVideoTasks
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    public Task<CreateReply> CreateAsync(
        UserId owner, CommandId id, Brief brief, CancellationToken cancellationToken) =>
        tasks.CreateAsync(owner, id, brief, cancellationToken);

    // A command that took effect although its answer was lost is recognised by its id.
    public Task<CommandAnswer?> SendAsync(
        VideoTaskId task, CommandEnvelope command, CancellationToken cancellationToken) =>
        TryAsync(() => tasks.SendAsync(task, command, cancellationToken), cancellationToken);

    public Task<VideoTask?> FindAsync(VideoTaskId task, CancellationToken cancellationToken) =>
        TryAsync(() => tasks.FindAsync(task, cancellationToken), cancellationToken);

    private async Task<T> TryAsync<T>(Func<Task<T>> ask, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return await ask();
            }
            catch (ProviderException away) when (away.Code is "store.unavailable" or "cluster.unavailable")
            {
                await Task.Delay(Pause, time, cancellationToken);
            }
        }
    }
}
