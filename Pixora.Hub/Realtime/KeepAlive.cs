using Microsoft.AspNetCore.SignalR;
using Pixora.Hub.Contracts;
using Pixora.Hub.Security;
using Pixora.Hub.Store;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Realtime;

/// <summary>
/// Tells every viewer of this pod the number of the last fact of its tasks and of the last news of its list, every
/// <see cref="Interval"/>: a viewer that has lost one, even the last, finds out then.
/// </summary>
internal sealed class KeepAlive(
    ConnectionLimiter connections, Viewers viewers, ListViewers lists, StoryStore stories, NewsStore news,
    IHubContext<StudioHub, IStudioClient> hub, TimeProvider clock,
    ILogger<KeepAlive> log) : BackgroundService
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await TryTellAsync();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The pod stops.
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

    /// <summary>Tells all viewers once.</summary>
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

        await TellListsAsync();
    }

    private async Task TellListsAsync()
    {
        foreach (var user in lists.Here)
        {
            var top = await news.TopAsync(user.Key);
            _ = hub.Clients.Clients([.. user]).List(new([], [], Top: top));
        }
    }

    private static EventBatch Top(VideoTaskId task, long seq) =>
        new(task.Value, [], [new WireSignal(new WireTop(seq))]);
}
