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
/// Reads a task's story for followers over HTTP. It polls the store, which is complete and in order on every pod
/// whatever pod or backplane message was lost. It polls when something was sent to the task's viewers, and at
/// intervals, since such a message may be lost.
/// </summary>
internal sealed class TaskEvents(
    StoryStore stories, GrainTasks tasks, StoryWakeups wakeups, IHostApplicationLifetime lifetime, TimeProvider clock)
{
    /// <summary>Most facts of one read.</summary>
    public const int LargestPage = 500;

    /// <summary>Most bytes of facts of one read, as stored; a single larger fact is still read.</summary>
    public const int MostBytes = 256 * 1024;

    /// <summary>Time between two polls when nothing was sent.</summary>
    public static readonly TimeSpan LookInterval = TimeSpan.FromSeconds(5);

    /// <summary>Shortest time between two polls.</summary>
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

    /// <summary>
    /// The same, then new facts and signals until the client disconnects or this pod shuts down; a client that
    /// reconnects says what it holds.
    /// </summary>
    /// <param name="until">
    /// When the asker's token runs out; the stream ends at most a <see cref="LookInterval"/> later.
    /// </param>
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

    /// <summary>Waits for the next message to viewers, but polls no more often than the shortest interval.</summary>
    private async Task CalledAsync(StoryWakeup wakeup, long begun, CancellationToken cancellationToken)
    {
        await wakeup.Woken.WaitAsync(cancellationToken);
        var rest = Beat - clock.GetElapsedTime(begun);
        if (rest > TimeSpan.Zero)
        {
            await Task.Delay(rest, clock, cancellationToken);
        }
    }

    /// <summary>
    /// All facts that are stored now, page by page. A store that does not answer has none; the next poll tries again.
    /// </summary>
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

    /// <summary>The current snapshot; access was checked before.</summary>
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
