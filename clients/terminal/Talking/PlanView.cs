using System.Globalization;
using Pixora.Hub.Contracts;

namespace Pixora.Terminal.Talking;

/// <summary>Shows the plan and its price, and stores what was shown: only that may be approved.</summary>
internal sealed class PlanView(StudioConnection connection, Screen screen)
{
    /// <summary>The plan and the price that the person has seen, null before the first.</summary>
    public FactData.PriceQuoted? Seen { get; private set; }

    /// <summary>The plan that was shown, null before the first.</summary>
    public FilmPlan? Plan { get; private set; }

    /// <summary>Shows the plan with what making its film takes.</summary>
    /// <param name="again">Show the scenes even if they are as they were shown before.</param>
    /// <returns>False when there is none.</returns>
    public async Task<bool> ShowAsync(bool again, CancellationToken cancellationToken)
    {
        var whole = await connection.ReadAsync(cancellationToken);
        if (whole.Plan is not { } plan)
        {
            return false;
        }

        screen.Break();
        if (again || Plan?.Title != plan.Title || !Plan.Scenes.SequenceEqual(plan.Scenes))
        {
            PlanTable.Show(screen.Console, plan, null);
        }

        Seen = whole.IsPriced ? whole.Quote : null;
        Plan = plan;
        screen.Aside($"{Text(plan.Seconds)} s, {Price(whole)}{await WorkAsync(whole.Revision, cancellationToken)}");
        return true;
    }

    /// <summary>US dollars, as a person reads them.</summary>
    public static string Dollars(decimal price) => price.ToString("0.00", CultureInfo.InvariantCulture) + " US dollars";

    private static string Price(TaskStory whole) => whole switch
    {
        { IsPriced: false } => "no price yet",
        { Quote.Price: { } price } => Dollars(price),
        _ => "the price is not known",
    };

    private async Task<string> WorkAsync(int revision, CancellationToken cancellationToken)
    {
        var reply = await connection.PreviewAsync(cancellationToken);
        return reply is { Ok: true, Film: { } film } && reply.Revision == revision
            ? $"; {Parts(film)}, about {Text(Math.Ceiling(film.Seconds))} s of work"
            : "";
    }

    private static string Parts(WireWork film)
    {
        var count = film.Rebuilt.Sum(parts => parts.Count);
        return film.Kept == 0 ? $"{Text(count)} parts to make" : $"{Text(count)} parts to make, {Text(film.Kept)} kept";
    }

    private static string Text(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
