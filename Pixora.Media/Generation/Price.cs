namespace Pixora.Media.Generation;

/// <summary>What a service takes for one request.</summary>
/// <param name="Dollars">US dollars; null when it is not known.</param>
/// <param name="Units">
/// How many of the service's own units, null when it does not count in any or it is not known.
/// </param>
/// <param name="Unit">What the service counts, in the singular: <c>credit</c>, <c>second</c>, <c>megapixel</c>.</param>
public sealed record Price(decimal? Dollars, decimal? Units = null, string? Unit = null)
{
    public static Price Free { get; } = new(0);

    /// <summary>An unknown price is not zero: a sum that includes one is unknown.</summary>
    public static Price Unknown { get; } = new((decimal?)null);
}
