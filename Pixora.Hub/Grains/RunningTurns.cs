using System.Collections.Concurrent;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Grains;

/// <summary>The turns of the crew that run on this pod, one a task at most: the person may stop each.</summary>
internal sealed class RunningTurns
{
    private readonly ConcurrentDictionary<VideoTaskId, Turn> turns = new();

    /// <summary>Notes that a turn runs, until the result is disposed of.</summary>
    public Turn Begin(VideoTaskId task) => new(this, task);

    /// <summary>
    /// Stops what the crew says and does for a task; what was done stays. Nothing happens when no turn runs.
    /// </summary>
    public void Interrupt(VideoTaskId task)
    {
        if (turns.TryGetValue(task, out var turn))
        {
            turn.Stop();
        }
    }

    public sealed class Turn : IDisposable
    {
        private readonly RunningTurns running;
        private readonly VideoTaskId task;
        private readonly CancellationTokenSource stop = new();

        public Turn(RunningTurns running, VideoTaskId task)
        {
            this.running = running;
            this.task = task;
            running.turns[task] = this;
        }

        /// <summary>Cancelled when the person stops the turn.</summary>
        public CancellationToken Interrupted => stop.Token;

        public void Dispose()
        {
            running.turns.TryRemove(KeyValuePair.Create(task, this));
            stop.Dispose();
        }

        internal void Stop()
        {
            try
            {
                stop.Cancel();
            }
            catch (ObjectDisposedException)
            {
                // It has just ended.
            }
        }
    }
}
