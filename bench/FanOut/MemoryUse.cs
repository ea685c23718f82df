namespace Pixora.Bench.FanOut;

/// <summary>Memory, in bytes.</summary>
/// <param name="Resident">Of the whole process.</param>
/// <param name="Managed">Objects that somebody refers to.</param>
internal readonly record struct MemoryUse(long Resident, long Managed)
{
    /// <summary>The share of each of several viewers in what came on top.</summary>
    public MemoryUse Beyond(MemoryUse before, int viewers) =>
        new((Resident - before.Resident) / viewers, (Managed - before.Managed) / viewers);
}
