namespace Pixora.Agents.Hearing;

/// <summary>Weighs the readings of a clause by the occasion: nobody undoes anything before there is a plan.</summary>
internal static class OccasionPriors
{
    private const double Unlikely = 0.15;

    private const double LessLikely = 0.5;

    internal static Judgement Weigh(Judgement judgement, RequestOccasion occasion)
    {
        var weighed = judgement.Likely.Select(wish =>
            wish with { Probability = wish.Probability * Of(wish, occasion) }).ToList();
        var sum = weighed.Sum(wish => wish.Probability);
        return judgement with
        {
            Likely = [.. weighed.Select(wish =>
                wish with { Probability = wish.Probability / sum }).OrderByDescending(wish => wish.Probability)],
        };
    }

    private static double Of(HeardWish wish, RequestOccasion occasion) => occasion switch
    {
        RequestOccasion.Edit => wish.Kind is WishKind.Subject or WishKind.Price ? LessLikely : 1,
        _ when wish.Polarity == Polarity.Keep => Unlikely,
        _ => wish.Kind is WishKind.Undo or WishKind.Order or WishKind.RemoveScene or WishKind.Words or WishKind.SceneLength
            ? Unlikely
            : 1,
    };
}
