namespace Pixora.Agents.Planning.Editing;

/// <summary>A change of a length: to eight seconds, by two seconds, to half.</summary>
/// <param name="To">The new length in seconds; null when the change is relative.</param>
/// <param name="By">Seconds more, or fewer when negative.</param>
internal readonly record struct TimeChange(double? To = null, double By = 0, double Times = 1)
{
    /// <summary>The new length in seconds, rounded to half a second.</summary>
    internal double Of(double now) => To ?? Math.Round(((now * Times) + By) * 2, MidpointRounding.AwayFromZero) / 2;
}
