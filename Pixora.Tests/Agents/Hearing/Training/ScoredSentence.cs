using Pixora.Agents.Hearing;

namespace Pixora.Tests.Agents.Hearing.Training;

/// <summary>A sentence with what the product would do with it.</summary>
internal sealed record ScoredSentence(TrainingSentence Sentence, Judgement Judgement, Doubt Doubt)
{
    private const int Choices = 3;

    /// <summary>Acted on, and rightly; a wish outside the product is done right when nothing is done.</summary>
    internal bool IsDoneRight => IsOutside ? Doubt == Doubt.NotUnderstood : Doubt == Doubt.None && IsRight(Judgement.Best);

    /// <summary>Done right, or among the choices of the question.</summary>
    internal bool IsOffered => IsDoneRight
        || (Doubt == Doubt.Ask && Judgement.Likely.Where(wish => wish.Kind != WishKind.Other).Take(Choices).Any(IsRight))
        || (IsOutside && Doubt == Doubt.Ask);

    internal bool IsDoneWrong => Doubt == Doubt.None && !IsRight(Judgement.Best);

    /// <summary>The right thing the wrong way, such as music off where it was to stay.</summary>
    internal bool IsOpposite => IsDoneWrong && SameName(Sentence.Kind, Judgement.Best.Kind.ToString());

    private bool IsOutside => Sentence.Kind == "other";

    internal bool IsRight(HeardWish wish) =>
        SameName(Sentence.Kind, wish.Kind.ToString()) && SameName(Sentence.Polarity, wish.Polarity.ToString());

    private static bool SameName(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
