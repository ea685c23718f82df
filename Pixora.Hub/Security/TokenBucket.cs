namespace Pixora.Hub.Security;

/// <summary>A token bucket; safe for use by several threads.</summary>
/// <param name="perSecond">Tokens that are added in a second, above 0.</param>
/// <param name="most">Tokens that it holds at most, and at first; 1 or more.</param>
internal sealed class TokenBucket(double perSecond, double most, TimeProvider clock)
{
    private readonly Lock gate = new();
    private readonly double most = most;
    private double level = most;
    private long filled = clock.GetTimestamp();

    /// <summary>Takes a token, if there is one.</summary>
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

    /// <summary>Gives back a token that was not used.</summary>
    public void Return()
    {
        lock (gate)
        {
            level = Math.Min(most, level + 1);
        }
    }
}
