using System.Runtime.InteropServices;

namespace Pixora.Hub.Security;

/// <summary>
/// Counts by key, on this pod; safe for use by several threads. A key with the count 0 takes no memory.
/// </summary>
internal sealed class KeyedCount<T>
    where T : notnull
{
    private readonly Dictionary<T, int> counts = [];
    private readonly Lock gate = new();

    /// <summary>Adds 1 to the count of a key, unless it is <paramref name="most"/> already.</summary>
    /// <returns>The new count, null when nothing was added.</returns>
    public int? Add(T which, int most = int.MaxValue)
    {
        lock (gate)
        {
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, which, out _);
            return count < most ? ++count : null;
        }
    }

    /// <summary>Subtracts 1 from the count of a key.</summary>
    /// <returns>The new count.</returns>
    public int Remove(T which)
    {
        lock (gate)
        {
            var left = counts[which] - 1;
            if (left > 0)
            {
                counts[which] = left;
            }
            else
            {
                counts.Remove(which);
            }

            return left;
        }
    }
}
