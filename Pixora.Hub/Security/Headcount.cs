using System.Runtime.InteropServices;

namespace Pixora.Hub.Security;

/// <summary>How many there are of each, on this pod. Whatever has none costs nothing.</summary>
internal sealed class Headcount<T>
    where T : notnull
{
    private readonly Dictionary<T, int> counts = [];
    private readonly Lock gate = new();

    /// <summary>Counts one more, unless there are <paramref name="most"/> already.</summary>
    /// <returns>How many there are now, null when there was no room.</returns>
    public int? Add(T which, int most = int.MaxValue)
    {
        lock (gate)
        {
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, which, out _);
            return count < most ? ++count : null;
        }
    }

    /// <returns>How many are left.</returns>
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
