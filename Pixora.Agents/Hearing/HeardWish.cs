namespace Pixora.Agents.Hearing;

/// <summary>One way to understand a clause.</summary>
/// <param name="Probability">0 to 1, as the model sees it.</param>
internal readonly record struct HeardWish(WishKind Kind, Polarity Polarity, double Probability);
