using Pixora.Hub.Stories;

namespace Pixora.Hub.Work;

/// <summary>One duty being done for one task.</summary>
internal sealed class Shift(Duty duty, CancellationTokenSource stop)
{
    private volatile bool ended;

    public Duty Duty => duty;

    public bool Ended => ended;

    /// <summary>Ends when the work has.</summary>
    public Task Done { get; private set; } = Task.CompletedTask;

    /// <param name="work">Reports its failures itself.</param>
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

    /// <summary>Asks the work to stop at once.</summary>
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
