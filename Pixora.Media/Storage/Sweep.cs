namespace Pixora.Media.Storage;

/// <summary>What may stay of the assets that nothing live names.</summary>
/// <param name="MadeBefore">Those made before this go.</param>
/// <param name="MostBytes">Then the oldest go until all assets together, live ones included, have at most this size.</param>
public sealed record SweepRule(DateTimeOffset MadeBefore, long MostBytes);

/// <param name="Dropped">Assets that went.</param>
/// <param name="FreedBytes">Their size.</param>
/// <param name="LeftBytes">Size of what is left.</param>
public sealed record SweepReport(int Dropped, long FreedBytes, long LeftBytes);
