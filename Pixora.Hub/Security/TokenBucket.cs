namespace Pixora.Hub.Security;

/// <summary>Lets through so much in a time, and a little more at once.</summary>
/// <param name="perSecond">What it is filled up by, above 0.</param>
/// <param name="most">What it holds, and holds at first; 1 or more.</param>
internal sealed class TokenBucket(double perSecond, double most, TimeProvider clock)
{
    private readonly Lock gate = new();
    private readonly double most = most;
    private double level = most;
    private long filled = clock.GetTimestamp();

    /// <summary>Takes one, if there is one.</summary>
    public bool TryTake()
    {
        lock (gate)
        {
            var now = clock.GetTimestamp();
            level = Math.Min(most, level + (clock.GetElapsedTime(filled, now).TotalSeconds * perSecond));
            filled = now;
            if (level < 1)
            {
                return false;
            }

            level--;
            return true;
        }
    }

    /// <summary>Gives one back that was taken for nothing.</summary>
    public void Return()
    {
        lock (gate)
        {
            level = Math.Min(most, level + 1);
        }
    }
}
