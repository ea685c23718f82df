namespace Pixora.Media.Providers.Local.Music;

/// <summary>Chooses where the notes of a chord lie so that the voices move as little as they can.</summary>
internal static class VoiceLeading
{
    private const int Octave = 12;

    /// <summary>
    /// One pitch for each note of the chord, rising, within an octave and a half above <paramref name="low"/>.
    /// </summary>
    /// <param name="before">The chord before, rising; empty at the beginning.</param>
    public static int[] Voice(Chord chord, int[] before, int low)
    {
        var centre = low + 8.0;
        return Voicings(chord, low).MinBy(voicing => Movement(voicing, before) + (0.3 * Math.Abs(voicing.Average() - centre)))!;
    }

    private static IEnumerable<int[]> Voicings(Chord chord, int low)
    {
        IEnumerable<int[]> voicings = [[]];
        foreach (var pitchClass in chord.PitchClasses)
        {
            var lowest = low + ((((pitchClass - low) % Octave) + Octave) % Octave);
            int[] places = lowest < low + (Octave / 2) ? [lowest, lowest + Octave] : [lowest];
            voicings = voicings.SelectMany(voicing => places.Select(place => (int[])[.. voicing, place]));
        }

        return voicings.Select(voicing => voicing.Order().ToArray());
    }

    // Chords of three and four notes are compared by the voices they share.
    private static double Movement(int[] voicing, int[] before) =>
        voicing.Zip(before, (to, from) => Math.Abs(to - from)).Sum();
}
