namespace Pixora.Media.Providers.Local.Music;

internal enum Section
{
    Intro,
    Theme,
    Contrast,
    Ending,
}

/// <summary>Four beats on one chord.</summary>
/// <param name="Number">From 0.</param>
/// <param name="InPhrase">Place in its phrase, from 0.</param>
/// <param name="Energy">0 to 1: how many parts play, and how strongly.</param>
internal sealed record Bar(int Number, Section Section, int InPhrase, Chord Chord, double Energy)
{
    public const int Beats = 4;

    /// <summary>Beats from the beginning.</summary>
    public double Start => Number * Beats;
}
