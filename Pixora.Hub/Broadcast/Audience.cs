using Pixora.Hub.Contracts;

namespace Pixora.Hub.Broadcast;

/// <summary>Everybody who watches one task. Facts go out at once and in order, and take along what passes; what passes alone waits for its turn.</summary>
internal sealed class Audience : IDisposable
{
    /// <summary>Least time between two batches that carry nothing but progress.</summary>
    public static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(100);

    /// <summary>Least time between two batches that carry speech: at most 30 a second.</summary>
    public static readonly TimeSpan Syllable = TimeSpan.FromMilliseconds(1000 / 30.0);

    private readonly string task;
    private readonly Func<EventBatch, Task> send;
    private readonly TimeProvider clock;
    private readonly ITimer turn;
    private readonly Lock gate = new();
    private readonly Passing passing = new();
    private List<WireFact> facts = [];
    private long lastSent;
    private bool sending;

    /// <param name="send">Sends a batch to the viewers; called once at a time.</param>
    public Audience(string task, Func<EventBatch, Task> send, TimeProvider clock)
    {
        (this.task, this.send, this.clock) = (task, send, clock);
        turn = clock.CreateTimer(_ => Change(() => { }), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>What passes right now, from its beginning.</summary>
    public IReadOnlyList<WireSignal> Passing
    {
        get
        {
            lock (gate)
            {
                return passing.Whole();
            }
        }
    }

    /// <summary>How far the render is, 0 to 100; 0 while there is none.</summary>
    public double Percent
    {
        get
        {
            lock (gate)
            {
                return passing.Percent;
            }
        }
    }

    public void Tell(IEnumerable<WireFact> added) => Change(() => facts.AddRange(added));

    /// <summary>Shows how far the render is; a percent below the one shown before is raised to it.</summary>
    public void Show(WireProgress progress) => Change(() => passing.Show(progress));

    /// <summary>Adds a piece to a message that is being spoken.</summary>
    public void Speak(string message, string speaker, string piece) => Change(() => passing.Speak(message, speaker, piece));

    /// <summary>A message has become a fact, or will never be one.</summary>
    public void Spoken(string message) => Change(() => passing.Spoken(message));

    /// <summary>Nobody speaks any more: what was only half said will never be a fact.</summary>
    public void Hush() => Change(passing.Hush);

    /// <summary>Forgets the progress, so that the next attempt may begin at zero.</summary>
    public void Clear() => Change(passing.Clear);

    public void Dispose() => turn.Dispose();

    private void Change(Action change)
    {
        lock (gate)
        {
            change();
            if (sending || !IsDue())
            {
                return;
            }

            sending = true;
        }

        _ = SendAllAsync();
    }

    /// <summary>Begins where something changed: sending waits for no viewer, and to hand it on would cost more than it takes. What has to wait for the backplane goes on elsewhere, not in the turn of a task's writer.</summary>
    private async Task SendAllAsync()
    {
        while (Take() is { } batch)
        {
            await send(batch).ConfigureAwait(false);
        }
    }

    private EventBatch? Take()
    {
        lock (gate)
        {
            if (!IsDue())
            {
                sending = false;
                return null;
            }

            var batch = new EventBatch(task, facts, passing.Take());
            facts = [];
            lastSent = clock.GetTimestamp();
            return batch;
        }
    }

    /// <summary>True when something may go out now; else the timer is set for when it may.</summary>
    private bool IsDue()
    {
        if (facts.Count > 0)
        {
            return true;
        }

        if (!passing.IsUntold)
        {
            return false;
        }

        var pause = passing.Speaks ? Syllable : Breath;
        if (lastSent == 0 || clock.GetElapsedTime(lastSent) >= pause)
        {
            return true;
        }

        turn.Change(pause - clock.GetElapsedTime(lastSent), Timeout.InfiniteTimeSpan);

        // The time may have come while the timer was being set.
        return clock.GetElapsedTime(lastSent) >= pause;
    }
}
