namespace Pixora.Media.Rendering.Life;

/// <summary>Chance without a memory: the same numbers give the same roll, and any frame can be drawn first.</summary>
internal static class LifeDice
{
    /// <summary>From 0 up to, not including, 1.</summary>
    public static float Unit(uint seed, int one, int two = 0) =>
        (Mix(Mix(seed ^ (uint)(one * 0x27D4EB2D)) + (uint)(two * 0x165667B1)) >> 8) * (1f / (1 << 24));

    public static float Between(uint seed, int one, float low, float high) => low + ((high - low) * Unit(seed, one));

    /// <summary>Another seed, for a thing of its own.</summary>
    public static uint Seed(uint seed, int one) => Mix(seed + ((uint)one * 0x9E3779B9));

    /// <summary>The finaliser of MurmurHash3.</summary>
    private static uint Mix(uint value)
    {
        value = (value ^ (value >> 16)) * 0x85EBCA6B;
        value = (value ^ (value >> 13)) * 0xC2B2AE35;
        return value ^ (value >> 16);
    }
}
