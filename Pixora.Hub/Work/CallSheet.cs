using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Pixora.Hub.Stories;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Work;

/// <summary>The tasks that the studio has to look at. A task is on it once at most, so it is never longer than there are tasks.</summary>
internal sealed class CallSheet : IStoryListener
{
    private readonly Channel<VideoTaskId> calls = Channel.CreateUnbounded<VideoTaskId>(new UnboundedChannelOptions { SingleReader = true });
    private readonly ConcurrentDictionary<VideoTaskId, bool> waiting = new();

    public void Call(VideoTaskId task)
    {
        if (waiting.TryAdd(task, true))
        {
            calls.Writer.TryWrite(task);
        }
    }

    public void Told(VideoTask task, IReadOnlyList<StoryEntry> entries) => Call(task.Id);

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
