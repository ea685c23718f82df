namespace Pixora.Hub.Security.Pods;

/// <summary>Says something at most once a minute, however often there is reason to: what others can cause must not fill the log.</summary>
internal sealed class RareLine(TimeProvider clock)
{
    private readonly TokenBucket lines = new(1 / 60.0, 1, clock);
    private int untold;

    /// <param name="say">Gets how often there was reason to since it was last said, this time not counted.</param>
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
