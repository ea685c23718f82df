namespace Pixora.Media.Providers.Local.Music;

/// <summary>The held chords: the pad throughout, the strings above it where the piece has grown.</summary>
internal static class Harmony
{
    private const double StringsFrom = 0.55;
    private const int Octave = 12;

    public static IEnumerable<Note> Write(Writing writing) =>
        writing.Moving.SelectMany(bar => Chords(writing, bar)).Concat(LastChord(writing));

    private static IEnumerable<Note> Chords(Writing writing, Bar bar)
    {
        var voicing = writing.Voicings[bar.Number];
        var strength = 0.4 + (0.3 * bar.Energy);
        var pad = voicing.Select(pitch => new Note(Part.Pad, pitch, bar.Start, Bar.Beats, strength));
        return bar.Energy < StringsFrom
            ? pad
            : pad.Concat(voicing[^2..].Select(pitch => new Note(Part.Strings, pitch + Octave, bar.Start, Bar.Beats, strength * 0.8)));
    }

    private static IEnumerable<Note> LastChord(Writing writing)
    {
        var start = writing.Final.Start;
        var length = writing.Beats - writing.Final.Start;
        var voicing = writing.Voicings[writing.Final.Number];
        return voicing.Select(pitch => new Note(Part.Pad, pitch, start, length, 0.6))
            .Append(new(Part.Strings, voicing[^1] + Octave, start, length, 0.45));
    }
}
