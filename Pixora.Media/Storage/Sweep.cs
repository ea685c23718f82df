namespace Pixora.Media.Storage;

/// <summary>What may stay of the assets that nothing live names. What was used in the last hour always does.</summary>
/// <param name="UnusedSince">Those that were used last before this go.</param>
/// <param name="MostBytes">Then those go that were not used for longest, until all assets together, live ones included, have at most this size.</param>
public sealed record SweepRule(DateTimeOffset UnusedSince, long MostBytes);

/// <param name="Dropped">Assets that went.</param>
/// <param name="FreedBytes">Their size.</param>
/// <param name="LeftBytes">Size of what is left.</param>
/// <param name="IsWhole">False when time ran out before everything was looked at.</param>
public sealed record SweepReport(int Dropped, long FreedBytes, long LeftBytes, bool IsWhole = true);
