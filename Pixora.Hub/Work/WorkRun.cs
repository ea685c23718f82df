using Pixora.Hub.Stories;

namespace Pixora.Hub.Work;

/// <summary>Work that is being done for one task.</summary>
internal sealed class WorkRun(DueWork duty, CancellationTokenSource stop)
{
    private volatile bool ended;

    public DueWork Duty => duty;

    public bool Ended => ended;

    /// <summary>Completes when the work has ended, however it ended.</summary>
    public Task Done { get; private set; } = Task.CompletedTask;

    /// <summary>Starts the work in the background; called once.</summary>
    /// <param name="work">Reports its failures itself; is cancelled by <see cref="Stop"/>.</param>
    /// <param name="afterwards">Called when the work has ended.</param>
    public void Begin(Func<CancellationToken, Task> work, Action afterwards) => Done = Task.Run(
        async () =>
        {
            try
            {
                await work(stop.Token);
            }
            finally
            {
                ended = true;
                stop.Dispose();
                afterwards();
            }
        },
        CancellationToken.None);

    /// <summary>Cancels the work; <see cref="Done"/> says when it has ended.</summary>
    public void Stop()
    {
        try
        {
            stop.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It has ended already.
        }
    }
}
