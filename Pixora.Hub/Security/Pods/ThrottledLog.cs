namespace Pixora.Hub.Security.Pods;

/// <summary>Logs a line at most once a minute: what others can cause must not fill the log.</summary>
internal sealed class ThrottledLog(TimeProvider clock)
{
    private readonly TokenBucket lines = new(1 / 60.0, 1, clock);
    private int untold;

    /// <param name="say">Logs the line; gets how many were left out since the last one.</param>
    public void Say(Action<int> say)
    {
        if (lines.TryTake())
        {
            say(Interlocked.Exchange(ref untold, 0));
        }
        else
        {
            Interlocked.Increment(ref untold);
        }
    }
}
