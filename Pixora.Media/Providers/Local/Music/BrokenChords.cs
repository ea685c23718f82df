using Pixora.Media.Rendering.Sound;

namespace Pixora.Media.Providers.Local.Music;

/// <summary>The chord's notes one after the other, softly, below the range where a voice is understood.</summary>
internal static class BrokenChords
{
    private const double From = 0.42;
    private const int Octave = 12;

    // Indices into the chord; one more than it has is its first note an octave up.
    private static readonly int[][] Patterns = [[0, 1, 2, 3], [0, 2, 1, 2], [0, 1, 2, 1], [2, 1, 0, 1], [0, 2, 3, 2]];

    public static IEnumerable<Note> Write(Writing writing, NoiseSource random)
    {
        var pattern = Patterns[random.Below(Patterns.Length)];
        var step = writing.Temper.Drive < 0.4 ? 1 : writing.Arrangement.PluckStep;
        return writing.Moving.Where(bar => bar.Energy >= From).SelectMany(bar => Figure(writing, bar, pattern, step));
    }

    private static IEnumerable<Note> Figure(Writing writing, Bar bar, int[] pattern, double step)
    {
        var voicing = writing.Voicings[bar.Number];
        for (var i = 0; i * step < Bar.Beats; i++)
        {
            var index = pattern[i % pattern.Length];
            var pitch = voicing[index % voicing.Length] + Octave + (index >= voicing.Length ? Octave : 0);
            var accent = i == 0 ? 0.1 : 0;
            yield return new(Part.Pluck, pitch, bar.Start + (i * step), step, 0.3 + (0.15 * bar.Energy) + accent);
        }
    }
}
