namespace Pixora.Agents.Planning.Editing;

/// <summary>Another length, as people say it: to eight seconds, by two, half as long.</summary>
/// <param name="To">Seconds, whatever it was before; null when the change is relative.</param>
/// <param name="By">Seconds more, or fewer when negative.</param>
internal readonly record struct TimeChange(double? To = null, double By = 0, double Times = 1)
{
    /// <summary>Seconds, to half a second.</summary>
    internal double Of(double now) => To ?? Math.Round(((now * Times) + By) * 2, MidpointRounding.AwayFromZero) / 2;
}
