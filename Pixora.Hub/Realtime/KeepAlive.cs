using Microsoft.AspNetCore.SignalR;
using Pixora.Hub.Contracts;
using Pixora.Hub.Security;
using Pixora.Hub.Store;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Realtime;

/// <summary>Tells every viewer of this pod now and then what the last fact of its task is: a fact lost on the way, the very last one too, is missed at the latest then.</summary>
internal sealed class KeepAlive(ConnectionLimiter connections, Viewers viewers, StoryStore stories, IHubContext<StudioHub, IStudioClient> hub, TimeProvider clock, ILogger<KeepAlive> log) : BackgroundService
{
    /// <summary>Time between two rounds.</summary>
    public static readonly TimeSpan Round = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Round, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await TryTellAsync();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The pod goes down.
        }
    }

    private async Task TryTellAsync()
    {
        try
        {
            await connections.SeenAsync();
            await TellAsync();
        }
        catch (Exception failure)
        {
            log.RoundMissed(failure);
        }
    }

    /// <summary>One round.</summary>
    public async Task TellAsync()
    {
        await viewers.SeenAsync();
        var here = viewers.Here.ToList();
        var tasks = here.SelectMany(viewer => viewer.Tasks).Distinct().ToList();
        var tops = (await stories.TopsAsync(tasks)).Zip(tasks).ToDictionary(pair => pair.Second, pair => pair.First);
        foreach (var (connection, watched) in here)
        {
            foreach (var task in watched)
            {
                // It is not waited for: one who does not read holds up nobody.
                _ = hub.Clients.Client(connection).Events(Top(task, tops[task]));

                // One after another goes out: all at once would need a buffer for each.
                await Task.Yield();
            }
        }
    }

    private static EventBatch Top(VideoTaskId task, long seq) => new(task.Value, [], [new WireSignal(new WireTop(seq))]);
}
