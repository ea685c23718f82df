namespace Pixora.Media.Providers.Local.Images.Chance;

/// <summary>
/// A small seeded generator (PCG-XSH-RR 64/32, O'Neill 2014): the same seed rolls the same numbers on every machine and
/// thread.
/// </summary>
internal sealed class SeededRandom
{
    private const ulong Multiplier = 6364136223846793005UL;
    private const ulong Increment = 1442695040888963407UL;
    private ulong state;

    public SeededRandom(ulong seed)
    {
        state = seed + Increment;
        Next();
    }

    /// <summary>A generator for one purpose, so that drawing more of one thing does not change the others.</summary>
    public static SeededRandom For(ulong seed, string purpose) => new(seed ^ HashOf(purpose));

    /// <summary>FNV-1a over the UTF-16 units: stable where <see cref="string.GetHashCode()"/> is not.</summary>
    public static ulong HashOf(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var unit in text)
        {
            hash = (hash ^ unit) * 1099511628211UL;
        }

        return hash;
    }

    public uint Next()
    {
        var old = state;
        state = (old * Multiplier) + Increment;
        var shifted = (uint)(((old >> 18) ^ old) >> 27);
        return uint.RotateRight(shifted, (int)(old >> 59));
    }

    /// <summary>From 0 up to, not including, 1.</summary>
    public float Unit() => (Next() >> 8) * (1f / (1 << 24));

    public float Between(float low, float high) => low + ((high - low) * Unit());

    /// <summary>About 0, mostly within ±1 (three rolls summed).</summary>
    public float Around() => ((Unit() + Unit() + Unit()) * 2f) - 3f;

    /// <summary>From 0 up to, not including, <paramref name="count"/>.</summary>
    public int Below(int count) => (int)(((ulong)Next() * (ulong)count) >> 32);

    public bool Chance(float probability) => Unit() < probability;

    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];
}
