namespace Pixora.Media.Providers.Local.Music;

/// <summary>Roots, with the fifth where the figure leaves room.</summary>
internal static class BassLine
{
    private const int Lowest = 33;
    private const double From = 0.34;

    public static IEnumerable<Note> Write(Writing writing)
    {
        var final = writing.Final;
        return writing.Moving
            .Where(bar => bar.Energy >= From)
            .SelectMany(bar => Figure(writing, bar))
            .Append(new(Part.Bass, Place(final.Chord.Root), final.Start, writing.Beats - final.Start, 0.65));
    }

    private static IEnumerable<Note> Figure(Writing writing, Bar bar)
    {
        // Moods without drive use the root alone.
        var figure = writing.Temper.Drive < 0.25 ? [0.0] : writing.Arrangement.BassFigure.ToArray();
        for (var i = 0; i < figure.Length; i++)
        {
            var end = i + 1 < figure.Length ? figure[i + 1] : Bar.Beats;
            var tone = i > 0 && i == figure.Length - 1 && figure.Length < 4
                ? bar.Chord.PitchClasses[2]
                : bar.Chord.Root;
            yield return new(Part.Bass, Place(tone), bar.Start + figure[i], end - figure[i], 0.5 + (0.25 * bar.Energy));
        }
    }

    private static int Place(int pitchClass) => Lowest + ((pitchClass - (Lowest % 12) + 12) % 12);
}
