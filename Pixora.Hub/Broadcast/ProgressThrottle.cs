using Pixora.Hub.Contracts;

namespace Pixora.Hub.Broadcast;

/// <summary>Passes on the newest progress of one film, at most one each <see cref="Interval"/>.</summary>
internal sealed class ProgressThrottle : IDisposable
{
    /// <summary>Least time between two.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly Action<FilmProgress> send;
    private readonly ITimer timer;
    private readonly Lock gate = new();
    private FilmProgress? newest;
    private FilmProgress? sent;
    private bool pauses;
    private bool ended;

    /// <param name="send">Called once at a time, and does not wait.</param>
    public ProgressThrottle(Action<FilmProgress> send, TimeProvider clock)
    {
        this.send = send;
        timer = clock.CreateTimer(_ => Next(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Replaces the progress; a percentage below the one before is raised to it.</summary>
    public void Show(FilmProgress progress)
    {
        lock (gate)
        {
            newest = progress with { Percent = Math.Max(progress.Percent, newest?.Percent ?? 0) };
            if (!pauses && !ended)
            {
                Send(newest);
            }
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            ended = true;
            timer.Dispose();
        }
    }

    private void Send(FilmProgress progress)
    {
        sent = progress;
        pauses = true;
        send(progress);
        timer.Change(Interval, Timeout.InfiniteTimeSpan);
    }

    private void Next()
    {
        lock (gate)
        {
            pauses = false;
            if (newest is not null && newest != sent && !ended)
            {
                Send(newest);
            }
        }
    }
}
