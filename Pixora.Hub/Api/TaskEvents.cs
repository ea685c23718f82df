using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Pixora.Hub.Contracts;
using Pixora.Hub.Grains;
using Pixora.Hub.Realtime;
using Pixora.Hub.Store;
using Pixora.Hub.Wire;
using Pixora.Media.Generation;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Api;

/// <summary>
/// Reads a task's story for those who follow it over HTTP. It asks the store: what is read there is whole and in order on every pod,
/// through a lost store, a lost pod and a lost backplane. It asks when something was sent to the task's viewers, and now and then, because
/// what is sent may be lost.
/// </summary>
internal sealed class TaskEvents(
    StoryStore stories, GrainTasks tasks, StoryWakeups wakeups, IHostApplicationLifetime lifetime, TimeProvider clock)
{
    /// <summary>Facts read at once.</summary>
    public const int LargestPage = 500;

    /// <summary>Bytes of facts read at once, as stored; one fact comes whatever its size.</summary>
    public const int MostBytes = 256 * 1024;

    /// <summary>Time between two questions to the store when nothing calls for one.</summary>
    public static readonly TimeSpan LookInterval = TimeSpan.FromSeconds(5);

    /// <summary>Least time between two questions to the store.</summary>
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(250);

    /// <summary>The facts after what is held, or a snapshot when they would not continue it.</summary>
    /// <exception cref="ProviderException">They cannot be read now.</exception>
    public async Task<EventPage> PageAsync(TaskGlance task, StoryHeld held, CancellationToken cancellationToken)
    {
        var id = new VideoTaskId(task.Card!.Id);
        if (!held.IsContinuedBy(task))
        {
            var whole = await WholeAsync(id, cancellationToken);
            return new EventPage(whole.Epoch, whole.Seq, whole.Seq, [], whole.Snapshot);
        }

        var facts = (await ReadAsync(id, held.Seq)).Facts;
        var last = facts.Count == 0 ? held.Seq : facts[^1].Seq;
        return new EventPage(task.Epoch, last, Math.Max(last, task.Card.Seq), facts, null);
    }

    /// <summary>The same, then what happens, until the asker goes or this pod goes down: who then comes back says what it holds.</summary>
    /// <param name="until">When the asker's token runs out; the stream ends at most a <see cref="LookInterval"/> later.</param>
    public async IAsyncEnumerable<SseItem<string>> FollowAsync(
        TaskGlance task, StoryHeld held, DateTimeOffset until, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var id = new VideoTaskId(task.Card!.Id);
        var seq = held.Seq;
        var cursor = new EventStreamCursor(clock);
        if (!held.IsContinuedBy(task))
        {
            var whole = await WholeAsync(id, cancellationToken);
            seq = whole.Seq;
            yield return ServerEvents.Of(whole);
        }

        var wakeup = await wakeups.AddAsync(id);
        await using var rounds = clock.CreateTimer(_ => wakeup.Wake(), null, LookInterval, LookInterval);
        await using var closing = lifetime.ApplicationStopping.Register(wakeup.Wake);
        try
        {
            while (!lifetime.ApplicationStopping.IsCancellationRequested && clock.GetUtcNow() < until)
            {
                wakeup.Reset();
                var begun = clock.GetTimestamp();
                await foreach (var fact in RestAsync(id, seq, cancellationToken))
                {
                    seq = fact.Seq;
                    yield return ServerEvents.Of(fact);
                }

                foreach (var signal in cursor.Hear(await tasks.ListenAsync(id, cancellationToken), seq))
                {
                    yield return ServerEvents.Of(signal);
                }

                await CalledAsync(wakeup, begun, cancellationToken);
            }
        }
        finally
        {
            await wakeups.RemoveAsync(wakeup);
        }
    }

    /// <summary>At once when nothing was asked for a beat; a talkative crew is listened to beat by beat.</summary>
    private async Task CalledAsync(StoryWakeup wakeup, long begun, CancellationToken cancellationToken)
    {
        await wakeup.Woken.WaitAsync(cancellationToken);
        var rest = Beat - clock.GetElapsedTime(begun);
        if (rest > TimeSpan.Zero)
        {
            await Task.Delay(rest, clock, cancellationToken);
        }
    }

    /// <summary>All facts there are now, page by page. A store that does not answer has nothing new: the next beat asks again.</summary>
    private async IAsyncEnumerable<WireFact> RestAsync(
        VideoTaskId task, long since, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        FactPage page;
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            page = await TryReadAsync(task, since);
            foreach (var fact in page.Facts)
            {
                yield return fact;
            }

            since += page.Facts.Count;
        }
        while (page.IsCut && !lifetime.ApplicationStopping.IsCancellationRequested);
    }

    /// <summary>The task as it is now; the asker was shown it before.</summary>
    private async Task<WireSnapshot> WholeAsync(VideoTaskId task, CancellationToken cancellationToken)
    {
        var reading = (await tasks.ViewAsync(task, null, cancellationToken)).Reading!;
        return new(reading.Epoch, reading.Seq, reading.Snapshot);
    }

    private async Task<FactPage> TryReadAsync(VideoTaskId task, long since)
    {
        try
        {
            return await ReadAsync(task, since);
        }
        catch (ProviderException passing) when (passing.Retryable)
        {
            return new([], IsCut: false);
        }
    }

    private async Task<FactPage> ReadAsync(VideoTaskId task, long since)
    {
        var page = await stories.ReadAsync(task, since, new(LargestPage, MostBytes));
        return new([.. page.Entries.Select(WireFacts.Of)], page.IsCut);
    }

    /// <param name="IsCut">True when there may be more.</param>
    private sealed record FactPage(IReadOnlyList<WireFact> Facts, bool IsCut);
}
