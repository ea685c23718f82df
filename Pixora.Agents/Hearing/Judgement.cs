using Pixora.Media.Tasks;

namespace Pixora.Agents.Hearing;

/// <summary>What the model makes of a clause.</summary>
/// <param name="Likely">The likeliest first, at least one.</param>
/// <param name="ByLetters">What the view of words and letters alone answers.</param>
/// <param name="ByConcepts">What the view of concepts alone answers.</param>
internal sealed record Judgement(ValueList<HeardWish> Likely, HeardWish ByLetters, HeardWish ByConcepts)
{
    internal HeardWish Best => Likely[0];

    /// <summary>True when both views answer what the two together answer.</summary>
    internal bool Agreed => Same(ByLetters) && Same(ByConcepts);

    private bool Same(HeardWish view) => view.Kind == Best.Kind && view.Polarity == Best.Polarity;
}
