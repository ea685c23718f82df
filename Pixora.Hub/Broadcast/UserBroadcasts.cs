using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;
using Pixora.Hub.Contracts;
using Pixora.Hub.Security;
using Pixora.Hub.Stories;
using Pixora.Media.Generation;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Broadcast;

/// <summary>
/// Sends what happens to a user's tasks to all their connections, on whatever pod those are and whatever they watch.
/// </summary>
internal sealed class UserBroadcasts(
    IHubClients<IStudioClient> clients, Quotas quotas, TimeProvider clock, ILogger<UserBroadcasts> log) : IStoryListener
{
    private readonly ConcurrentDictionary<VideoTaskId, ProgressThrottle> films = new();

    /// <summary>Sends news; called in the order of the task's story.</summary>
    /// <param name="used">True when what the user has used of their limits has changed.</param>
    public void Tell(UserId owner, TaskNews? news, bool used)
    {
        if (news is not null)
        {
            _ = SendAsync(owner, new([news], []));
        }

        if (used)
        {
            _ = TellQuotaAsync(owner);
        }
    }

    /// <summary>Sends the progress of a film, at most one a second.</summary>
    public void Show(UserId owner, VideoTaskId task, FilmProgress progress) =>
        films.GetOrAdd(task, Open, owner).Show(progress);

    public void Told(VideoTask task, IReadOnlyList<StoryEntry> entries)
    {
        if (entries.Any(entry => entry.Fact is StageChanged))
        {
            Left(task.Id);
        }
    }

    public void Left(VideoTaskId task)
    {
        if (films.TryRemove(task, out var film))
        {
            film.Dispose();
        }
    }

    private ProgressThrottle Open(VideoTaskId task, UserId owner) =>
        new(newest => _ = SendAsync(owner, new([], [newest])), clock);

    private async Task TellQuotaAsync(UserId owner)
    {
        try
        {
            await SendAsync(owner, new([], [], await quotas.ReadAsync(owner).ConfigureAwait(false))).ConfigureAwait(false);
        }
        catch (ProviderException away)
        {
            // Who joins the list again is told.
            log.ListBatchLost(away);
        }
    }

    private async Task SendAsync(UserId owner, ListBatch batch)
    {
        try
        {
            await clients.Group(TaskGroups.Of(owner)).List(batch).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            // No news are lost by this: who misses some sees the gap in the numbers and joins again.
            log.ListBatchLost(failure);
        }
    }
}
