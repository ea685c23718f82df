using Pixora.Media.Tasks;

namespace Pixora.Hub.Store;

/// <summary>One order from a service, as the ledger keeps it.</summary>
/// <param name="Part">What was ordered, as <c>image</c>.</param>
/// <param name="Dollars">As quoted before; null when the price is not known.</param>
/// <param name="Paid">Null while it is under way, or was when nothing more was heard.</param>
/// <param name="Code">Why it failed, null when it did not.</param>
internal sealed record KeptOrder(
    string Key, string Part, string? Scene, string Maker, decimal? Dollars, decimal? Units, string? Unit, DateTimeOffset At, Payment? Paid,
    string? Code)
{
    /// <summary>Counts from 1: an asset that was paid for in vain is ordered again.</summary>
    public int Attempt { get; init; } = 1;

    public string Field => $"{Key}#{Attempt}";
}
