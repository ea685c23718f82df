namespace Pixora.Media.Rendering.Sound;

/// <summary>
/// White noise that is the same on every machine and every runtime: SplitMix64 (Steele, Lea, Flood: Fast Splittable
/// Pseudorandom Number Generators, 2014).
/// </summary>
internal sealed class NoiseSource(ulong seed)
{
    private ulong state = seed;

    /// <summary>At least −0.5, less than 0.5.</summary>
    public float Next() => (float)((NextBits() >> 40) * (1.0 / (1 << 24)) - 0.5);

    /// <summary>At least 0, less than <paramref name="limit"/>.</summary>
    public int Below(int limit) => (int)(NextBits() % (ulong)limit);

    private ulong NextBits()
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
