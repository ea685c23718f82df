namespace Pixora.Hub.Contracts;

/// <summary>What makers were paid for a task. All sums are US dollars.</summary>
/// <param name="Spent">Of orders with a known price that were paid, or may have been.</param>
/// <param name="Unpriced">Orders that were paid, or may have been, at a price that is not known.</param>
/// <param name="TaskLimit">The most for one task; null when there is no limit.</param>
/// <param name="Today">Of all the owner's tasks on this day (UTC).</param>
/// <param name="DayLimit">The most of a day; null when there is no limit.</param>
/// <param name="Orders">Oldest first.</param>
public sealed record WireSpending(
    decimal Spent, int Unpriced, decimal? TaskLimit, decimal Today, decimal? DayLimit, IReadOnlyList<WireOrder> Orders);

/// <summary>One order from a maker outside this machine.</summary>
/// <param name="Part">As the assets of a scene are called: <c>image</c>, <c>narration</c>, <c>motion</c>, <c>music</c>.</param>
/// <param name="Estimate">Quoted before it was ordered, in US dollars; null when it is not known.</param>
/// <param name="Actual">What was paid, by the same price; 0 when nothing was, null when it is not known or not over.</param>
/// <param name="Units">How many of the maker's units; null when it does not count in any.</param>
/// <param name="Paid"><c>yes</c>, <c>no</c>, <c>unknown</c>; null while it is under way.</param>
/// <param name="Code">Why it failed, null when it did not.</param>
public sealed record WireOrder(
    string Key, string Part, string? Scene, string Maker, decimal? Estimate, decimal? Actual, decimal? Units, string? Unit,
    DateTimeOffset At, string? Paid, string? Code);
