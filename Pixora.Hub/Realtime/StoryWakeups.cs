using Microsoft.AspNetCore.SignalR;
using Pixora.Hub.Broadcast;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Realtime;

/// <summary>Adds wake-ups to the viewers of tasks, and removes them.</summary>
internal sealed class StoryWakeups(HubLifetimeManager<StudioHub> house, ILoggerFactory logs, ILogger<StoryWakeups> log)
{
    /// <summary>A wake-up for a task. When it cannot be added it never wakes, and the log says so.</summary>
    public async Task<StoryWakeup> AddAsync(VideoTaskId task)
    {
        var wakeup = new StoryWakeup(logs);
        try
        {
            await house.OnConnectedAsync(wakeup);
            await house.AddToGroupAsync(wakeup.ConnectionId, TaskGroups.Of(task), CancellationToken.None);
        }
        catch (Exception failure)
        {
            log.CueMissed(failure);
        }

        return wakeup;
    }

    public async Task RemoveAsync(StoryWakeup wakeup)
    {
        try
        {
            await house.OnDisconnectedAsync(wakeup);
        }
        catch (Exception failure)
        {
            log.CueMissed(failure);
        }
    }
}
