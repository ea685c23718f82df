using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Pixora.Hub.Stories;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Work;

/// <summary>
/// Queue of the tasks that this pod has to look at: those whose writers are on it. A task is queued at most once, so
/// the queue is never longer than there are tasks.
/// </summary>
internal sealed class DueWorkQueue : IStoryListener
{
    private readonly Channel<VideoTaskId> calls = Channel.CreateUnbounded<VideoTaskId>(
        new UnboundedChannelOptions { SingleReader = true });
    private readonly ConcurrentDictionary<VideoTaskId, bool> waiting = new();
    private readonly ConcurrentDictionary<VideoTaskId, Agenda> here = new();

    /// <summary>Queues a task unless it is queued already.</summary>
    public void Call(VideoTaskId task)
    {
        if (waiting.TryAdd(task, true))
        {
            calls.Writer.TryWrite(task);
        }
    }

    /// <summary>What is due of a task, null when its writer is on another pod.</summary>
    public Agenda? Find(VideoTaskId task) => here.GetValueOrDefault(task);

    public void Told(VideoTask task, IReadOnlyList<StoryEntry> entries)
    {
        // The writer tells one change of a task at a time, so nothing comes between the read and the write.
        here[task.Id] = Agenda.Of(task, here.GetValueOrDefault(task.Id), woken: entries.Count == 0);
        Call(task.Id);
    }

    public void Left(VideoTaskId task)
    {
        here.TryRemove(task, out _);
        Call(task);
    }

    /// <summary>Takes tasks out of the queue as they come, until it is cancelled.</summary>
    public async IAsyncEnumerable<VideoTaskId> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var task in calls.Reader.ReadAllAsync(cancellationToken))
        {
            // Out of the queue before it is looked at: a change meanwhile queues it again.
            waiting.TryRemove(task, out _);
            yield return task;
        }
    }
}
