using System.Globalization;
using Pixora.Media.Generation;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Store;

/// <summary>Refusals of orders that exceed what may be spent. All sums are US dollars.</summary>
internal static class SpendRefusals
{
    private const string Code = "spend.limit";

    public static ProviderException Day(decimal price, decimal spent, decimal most) =>
        Refuse($"This part costs {Text(price)}. Of {Text(most)} a day (UTC), {Text(spent)} are spent. Retry tomorrow, or raise the limit.");

    public static ProviderException Film(decimal price, decimal spent, decimal most) =>
        Refuse(
            $"This part costs {Text(price)}. Of {Text(most)} for one film, {Text(spent)} are spent. "
            + "Choose another maker, or raise the limit.");

    public static Refusal FilmOfDay(decimal price, decimal spent, decimal most) => new(
        Code,
        $"This film costs {Text(price)}. Of {Text(most)} a day (UTC), {Text(spent)} are spent. "
        + "Wait for tomorrow, or raise the limit.");

    public static Refusal FilmOfTask(decimal price, decimal spent, decimal most) => new(
        Code,
        $"This film costs {Text(price)}. Of {Text(most)} for it, {Text(spent)} are spent. "
        + "Choose other makers, or raise the limit.");

    private static ProviderException Refuse(string message) =>
        new(Code, message, retryable: false) { Paid = Payment.No };

    private static string Text(decimal dollars) => "$" + dollars.ToString("0.00####", CultureInfo.InvariantCulture);
}
