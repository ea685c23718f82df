namespace Pixora.Media.Rendering.Making;

/// <summary>Bounds how many makers run at once; waiting ones are let in by urgency, then in order of arrival.</summary>
/// <param name="count">At least 1.</param>
internal sealed class Lanes(int count)
{
    private readonly Lock gate = new();
    private readonly PriorityQueue<TaskCompletionSource, (int Urgency, long Order)> waiting = new();
    private int free = count;
    private long order;

    /// <summary>Waits for a lane; it is free again when the answer is disposed of.</summary>
    /// <param name="urgency">The lowest goes first.</param>
    public async Task<IDisposable> EnterAsync(int urgency, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var turn = Queue(urgency);
        await using (cancellationToken.Register(() => turn.TrySetCanceled(cancellationToken)))
        {
            await turn.Task;
        }

        return new Lane(this);
    }

    private TaskCompletionSource Queue(int urgency)
    {
        var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            waiting.Enqueue(turn, (urgency, order++));
            Admit();
        }

        return turn;
    }

    /// <summary>Waiters that were cancelled are skipped.</summary>
    private void Admit()
    {
        while (free > 0 && waiting.TryDequeue(out var turn, out _))
        {
            free -= turn.TrySetResult() ? 1 : 0;
        }
    }

    private void Leave()
    {
        lock (gate)
        {
            free++;
            Admit();
        }
    }

    private sealed class Lane(Lanes lanes) : IDisposable
    {
        private bool left;

        public void Dispose()
        {
            if (!Interlocked.Exchange(ref left, true))
            {
                lanes.Leave();
            }
        }
    }
}
