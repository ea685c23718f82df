using Pixora.Hub.Contracts;

namespace Pixora.Hub.Realtime;

/// <summary>Everybody who watches one task. Facts go out at once and in order; of the progress in between only the newest is kept.</summary>
/// <param name="send">Sends a batch to the viewers.</param>
internal sealed class Audience(string task, Func<EventBatch, Task> send, TimeProvider clock)
{
    /// <summary>Least time between two batches that carry nothing but progress.</summary>
    public static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(100);

    private readonly Lock gate = new();
    private List<WireFact> facts = [];
    private WireProgress? waiting;
    private WireProgress? shown;
    private long lastSent;
    private bool sending;

    /// <summary>The progress last shown, null when nothing is being made.</summary>
    public WireProgress? Progress
    {
        get
        {
            lock (gate)
            {
                return waiting ?? shown;
            }
        }
    }

    public void Tell(IEnumerable<WireFact> added)
    {
        lock (gate)
        {
            facts.AddRange(added);
        }

        Wake();
    }

    /// <summary>Shows how far the render is; a percent below the one shown before is raised to it.</summary>
    public void Show(WireProgress progress)
    {
        lock (gate)
        {
            waiting = progress with { Percent = Math.Max(progress.Percent, (waiting ?? shown)?.Percent ?? 0) };
        }

        Wake();
    }

    /// <summary>Forgets the progress, so that the next attempt may begin at zero.</summary>
    public void Clear()
    {
        lock (gate)
        {
            waiting = shown = null;
        }
    }

    private void Wake()
    {
        lock (gate)
        {
            if (sending)
            {
                return;
            }

            sending = true;
        }

        _ = Task.Run(SendAllAsync);
    }

    private async Task SendAllAsync()
    {
        while (true)
        {
            var pause = Pause();
            if (pause > TimeSpan.Zero)
            {
                await Task.Delay(pause, clock);
            }

            if (Take() is not { } batch)
            {
                return;
            }

            await send(batch);
        }
    }

    /// <summary>Progress alone waits for its turn; a fact takes it along at once, also out of a wait that has begun: it is short enough.</summary>
    private TimeSpan Pause()
    {
        lock (gate)
        {
            return facts.Count > 0 || waiting is null || lastSent == 0 ? TimeSpan.Zero : Breath - clock.GetElapsedTime(lastSent);
        }
    }

    private EventBatch? Take()
    {
        lock (gate)
        {
            if (facts.Count == 0 && waiting is null)
            {
                sending = false;
                return null;
            }

            var batch = new EventBatch(task, facts, waiting is null ? [] : [WireSignals.Of(waiting)]);
            shown = waiting ?? shown;
            waiting = null;
            facts = [];
            lastSent = clock.GetTimestamp();
            return batch;
        }
    }
}
