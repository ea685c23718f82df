namespace Pixora.Media.Timeline;

/// <summary>
/// The smallest part of a text that a caption never breaks: a word with its punctuation, or one full-width character.
/// </summary>
/// <param name="Spaced">Whether white space stands before it in the text.</param>
/// <param name="Start">Seconds, when its first word begins.</param>
/// <param name="End">Seconds, when its last word is over.</param>
internal sealed record CaptionPiece(string Text, bool Spaced, double Start, double End)
{
    /// <summary>In half-width characters.</summary>
    public int Width { get; } = CaptionWidth.Of(Text);

    /// <summary>How good it is to break after it.</summary>
    public PhraseEnd Ends { get; } = PhraseEnds.After(Text);
}
