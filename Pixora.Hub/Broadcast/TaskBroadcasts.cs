using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;
using Pixora.Hub.Contracts;
using Pixora.Hub.Stories;
using Pixora.Hub.Telemetry;
using Pixora.Hub.Wire;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Broadcast;

/// <summary>
/// Sends the facts of the tasks whose writers are on this pod to their viewers, on whatever pod those are.
/// </summary>
internal sealed class TaskBroadcasts(
    IHubClients<IStudioClient> clients, StudioMetrics meter, TimeProvider clock, ILogger<TaskBroadcasts> log) : IStoryListener
{
    private readonly ConcurrentDictionary<VideoTaskId, TaskBroadcast> audiences = new();

    public TaskBroadcast Of(VideoTaskId task) => audiences.GetOrAdd(task, Open);

    public void Told(VideoTask task, IReadOnlyList<StoryEntry> entries)
    {
        if (entries.Count == 0)
        {
            return;
        }

        var audience = Of(task.Id);
        if (entries.Any(entry => entry.Fact is StageChanged))
        {
            audience.Clear();
        }

        foreach (var message in entries.Select(entry => entry.Fact).OfType<ChatMessage>().Where(message => message.Id is not null))
        {
            audience.Spoken(message.Id!);
        }

        audience.Tell(entries.Select(WireFacts.Of));
    }

    public void Left(VideoTaskId task)
    {
        if (audiences.TryRemove(task, out var audience))
        {
            audience.Dispose();
        }
    }

    private TaskBroadcast Open(VideoTaskId task)
    {
        var viewers = clients.Group(TaskGroups.Of(task));
        return new TaskBroadcast(task.Value, batch => SendAsync(task, viewers, batch), clock);
    }

    private async Task SendAsync(VideoTaskId task, IStudioClient viewers, EventBatch batch)
    {
        try
        {
            await viewers.Events(batch).ConfigureAwait(false);
            meter.Sent(batch, clock.GetUtcNow());
        }
        catch (Exception failure)
        {
            // No fact is lost by this: a viewer who misses one sees the gap in the numbers and joins again.
            log.BatchLost(task, failure);
        }
    }
}
