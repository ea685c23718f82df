using Microsoft.AspNetCore.SignalR;
using Pixora.Hub.Broadcast;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Realtime;

/// <summary>Hangs cue lights among the viewers of tasks, and takes them down.</summary>
internal sealed class CueLights(HubLifetimeManager<StudioHub> house, ILoggerFactory logs, ILogger<CueLights> log)
{
    /// <summary>A light for a task. When it cannot be hung it stays dark, and the log says so.</summary>
    public async Task<CueLight> HangAsync(VideoTaskId task)
    {
        var light = new CueLight(logs);
        try
        {
            await house.OnConnectedAsync(light);
            await house.AddToGroupAsync(light.ConnectionId, TaskGroups.Of(task), CancellationToken.None);
        }
        catch (Exception failure)
        {
            log.CueMissed(failure);
        }

        return light;
    }

    public async Task TakeDownAsync(CueLight light)
    {
        try
        {
            await house.OnDisconnectedAsync(light);
        }
        catch (Exception failure)
        {
            log.CueMissed(failure);
        }
    }
}
