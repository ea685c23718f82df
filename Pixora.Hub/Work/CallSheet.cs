using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Pixora.Hub.Stories;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Work;

/// <summary>The tasks that this pod has to look at: those whose writers are here. A task is on the sheet once at most, so it is never longer than there are tasks.</summary>
internal sealed class CallSheet : IStoryListener
{
    private readonly Channel<VideoTaskId> calls = Channel.CreateUnbounded<VideoTaskId>(new UnboundedChannelOptions { SingleReader = true });
    private readonly ConcurrentDictionary<VideoTaskId, bool> waiting = new();
    private readonly ConcurrentDictionary<VideoTaskId, Agenda> here = new();

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
        // One call at a time for one task, so nothing comes between the look and the note.
        here[task.Id] = Agenda.Of(task, here.GetValueOrDefault(task.Id), woken: entries.Count == 0);
        Call(task.Id);
    }

    public void Left(VideoTaskId task)
    {
        here.TryRemove(task, out _);
        Call(task);
    }

    public async IAsyncEnumerable<VideoTaskId> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var task in calls.Reader.ReadAllAsync(cancellationToken))
        {
            // Off the sheet before it is looked at: what happens during the look calls again.
            waiting.TryRemove(task, out _);
            yield return task;
        }
    }
}
