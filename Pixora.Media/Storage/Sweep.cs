using System.Collections.Frozen;
using Pixora.Media.Graph;
using Pixora.Media.Tasks;

namespace Pixora.Media.Storage;

/// <summary>What may stay of the assets that nothing live names. What was used in the last hour always does.</summary>
/// <param name="UnusedSince">Those that were used last before this go.</param>
/// <param name="MostBytes">Then those go that were not used for longest, until all assets together, live ones included,
/// have at most this size.</param>
public sealed record SweepRule(DateTimeOffset UnusedSince, long MostBytes)
{
    /// <summary>
    /// Those that go whenever they were used last and whatever room there is, but for the last hour: what a deleted
    /// task alone was made of.
    /// </summary>
    public IReadOnlySet<AssetKey> Condemned { get; init; } = FrozenSet<AssetKey>.Empty;
}

/// <param name="Dropped">Assets that went.</param>
/// <param name="FreedBytes">Their size.</param>
/// <param name="LeftBytes">Size of what is left.</param>
/// <param name="IsWhole">False when time ran out before everything was looked at.</param>
public sealed record SweepReport(int Dropped, long FreedBytes, long LeftBytes, bool IsWhole = true)
{
    /// <summary>
    /// The condemned assets that had to stay although nothing live names them, as far as is known: another sweep takes
    /// them.
    /// </summary>
    public ValueList<AssetKey> Spared { get; init; } = [];
}
