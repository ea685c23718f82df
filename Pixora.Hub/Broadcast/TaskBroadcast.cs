using Pixora.Hub.Contracts;

namespace Pixora.Hub.Broadcast;

/// <summary>
/// Sends what happens in one task to everybody who watches it. Facts are sent at once and in order, together with the
/// signals that wait; signals alone are sent at most every <see cref="ProgressInterval"/> or
/// <see cref="SpeechInterval"/>.
/// </summary>
internal sealed class TaskBroadcast : IDisposable
{
    /// <summary>Least time between two batches that carry nothing but progress.</summary>
    public static readonly TimeSpan ProgressInterval = TimeSpan.FromMilliseconds(100);

    /// <summary>Least time between two batches that carry speech: at most 30 a second.</summary>
    public static readonly TimeSpan SpeechInterval = TimeSpan.FromMilliseconds(1000 / 30.0);

    private readonly string task;
    private readonly Func<EventBatch, Task> send;
    private readonly TimeProvider clock;
    private readonly ITimer turn;
    private readonly Lock gate = new();
    private readonly LiveSignals live = new();
    private List<WireFact> facts = [];
    private long lastSent;
    private bool sending;

    /// <param name="send">Sends a batch to the viewers; called once at a time.</param>
    public TaskBroadcast(string task, Func<EventBatch, Task> send, TimeProvider clock)
    {
        this.task = task;
        this.send = send;
        this.clock = clock;
        turn = clock.CreateTimer(_ => Change(() => { }), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>The current signals, from their beginning.</summary>
    public IReadOnlyList<WireSignal> Passing
    {
        get
        {
            lock (gate)
            {
                return live.Whole();
            }
        }
    }

    /// <summary>Progress of the render, 0 to 100; 0 while there is none.</summary>
    public double Percent
    {
        get
        {
            lock (gate)
            {
                return live.Percent;
            }
        }
    }

    /// <summary>Sends facts, in the order of the story.</summary>
    public void Tell(IEnumerable<WireFact> added) => Change(() => facts.AddRange(added));

    /// <summary>Sends the progress of the render; a percentage below the one before is raised to it.</summary>
    public void Show(WireProgress progress) => Change(() => live.Show(progress));

    /// <summary>Sends the place of the film in the queue; position 0 says that the film is begun.</summary>
    public void Wait(WireQueuePlace place) => Change(() => live.Wait(place));

    /// <summary>Says which model is being asked.</summary>
    public void Think(WireThinking thinking) => Change(() => live.Think(thinking));

    /// <summary>Adds text to a message that is being produced.</summary>
    public void Speak(string message, string speaker, string piece) =>
        Change(() => live.Speak(message, speaker, piece));

    /// <summary>Forgets a message: it has become a fact, or will never be one.</summary>
    public void Spoken(string message) => Change(() => live.Spoken(message));

    /// <summary>Withdraws a message that was said in part: another takes its place.</summary>
    public void TakeBack(string message) => Change(() => live.TakeBack(message));

    /// <summary>Forgets all messages and who is thinking: the turn has ended, so what is unfinished will never be a
    /// fact.</summary>
    public void Hush() => Change(live.Hush);

    /// <summary>Forgets the progress and the place in the queue, so that the next render begins at zero.</summary>
    public void Clear() => Change(live.Clear);

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

    /// <summary>
    /// Begins on the caller's thread: sending waits for no viewer, and queueing it would cost more than it takes. After
    /// a wait for the backplane it continues on another thread, not in a turn of the task's grain.
    /// </summary>
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

            var batch = new EventBatch(task, facts, live.Take());
            facts = [];
            lastSent = clock.GetTimestamp();
            return batch;
        }
    }

    /// <summary>True when something may be sent now; else the timer is set to when it may.</summary>
    private bool IsDue()
    {
        if (facts.Count > 0)
        {
            return true;
        }

        if (!live.IsUntold)
        {
            return false;
        }

        var pause = live.Speaks ? SpeechInterval : ProgressInterval;
        if (lastSent == 0 || clock.GetElapsedTime(lastSent) >= pause)
        {
            return true;
        }

        turn.Change(pause - clock.GetElapsedTime(lastSent), Timeout.InfiniteTimeSpan);

        // The time may have come while the timer was being set.
        return clock.GetElapsedTime(lastSent) >= pause;
    }
}
