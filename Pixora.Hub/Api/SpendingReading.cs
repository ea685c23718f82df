using Pixora.Hub.Contracts;
using Pixora.Hub.Settings;
using Pixora.Hub.Store;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Api;

/// <summary>The ledger of a task as it travels.</summary>
internal static class SpendingReading
{
    /// <param name="today">US dollars of all the owner's tasks.</param>
    public static WireSpending Of(IReadOnlyList<KeptOrder> orders, decimal today, LimitOptions limits)
    {
        KeptOrder[] counted = [.. orders.Where(order => order.Paid is not Payment.No)];
        return new(
            counted.Sum(order => order.Dollars ?? 0), counted.Count(order => order.Dollars is null), Limit(limits.DollarsPerTask), today,
            Limit(limits.DollarsPerDay), [.. orders.Select(Of)]);
    }

    private static WireOrder Of(KeptOrder order) => new(
        order.Key, order.Part, order.Scene, order.Maker, order.Dollars, Actual(order), order.Units, order.Unit, order.At,
        order.Paid switch { null => null, Payment.Yes => "yes", Payment.No => "no", _ => "unknown" }, order.Code);

    private static decimal? Actual(KeptOrder order) => order.Paid switch
    {
        Payment.No => 0,
        Payment.Yes => order.Dollars,
        _ => null,
    };

    private static decimal? Limit(decimal dollars) => dollars == 0 ? null : dollars;
}
