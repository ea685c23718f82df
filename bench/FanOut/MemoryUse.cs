namespace Pixora.Bench.FanOut;

/// <summary>Memory, in bytes.</summary>
/// <param name="Resident">Of the whole process.</param>
/// <param name="Managed">Live managed objects.</param>
internal readonly record struct MemoryUse(long Resident, long Managed)
{
    /// <summary>The increase per viewer.</summary>
    public MemoryUse Beyond(MemoryUse before, int viewers) =>
        new((Resident - before.Resident) / viewers, (Managed - before.Managed) / viewers);
}
