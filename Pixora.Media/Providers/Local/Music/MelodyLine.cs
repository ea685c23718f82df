using Pixora.Media.Rendering.Sound;

namespace Pixora.Media.Providers.Local.Music;

/// <summary>
/// One motif that returns: stated in the first bar of a phrase, answered in the third, silent between, so that a
/// narrator has room.
/// </summary>
internal static class MelodyLine
{
    private const double From = 0.4;
    private const int Lowest = 64;

    // Starts in beats within the bar; the last note rings into the next bar.
    private static readonly double[][] Rhythms = [[0, 2, 3], [0, 1.5, 2], [0, 3], [0, 1, 2], [0, 2]];

    public static IEnumerable<Note> Write(Writing writing, NoiseSource random)
    {
        var rhythm = Rhythms[random.Below(Rhythms.Length)];
        var motif = Steps(rhythm.Length, random);
        var other = Steps(rhythm.Length, random);
        return writing.Moving
            .Where(bar => bar is { Section: not Section.Intro, InPhrase: 0 or 2 } && bar.Energy >= From)
            .SelectMany(bar => Sing(writing, bar, rhythm, Varied(bar, motif, other)));
    }

    // Small steps from the note before, the first from a note of the chord.
    private static int[] Steps(int count, NoiseSource random) =>
        [.. Enumerable.Range(0, count).Select(i => i == 0 ? 0 : random.Below(5) - 2)];

    private static int[] Varied(Bar bar, int[] motif, int[] other)
    {
        var steps = bar.Section == Section.Contrast ? other : motif;
        // The answer is the motif turned upside down.
        return bar.InPhrase == 2 ? [.. steps.Select(step => -step)] : steps;
    }

    private static IEnumerable<Note> Sing(Writing writing, Bar bar, double[] rhythm, int[] steps)
    {
        var pitch = StartingNote(writing, bar);
        for (var i = 0; i < rhythm.Length; i++)
        {
            pitch = steps[i] == 0 ? pitch : writing.Scale.Step(pitch, steps[i]);
            var last = i == rhythm.Length - 1;
            var end = last ? Math.Min(Bar.Beats + 1, writing.Final.Start - bar.Start) : rhythm[i + 1];
            // A note that rings into the next bar must belong to that chord too.
            var sung = last ? Resolve(writing, bar, pitch) : pitch;
            yield return new(Part.Melody, sung, bar.Start + rhythm[i], end - rhythm[i], 0.42 + (0.18 * bar.Energy));
        }
    }

    private static int StartingNote(Writing writing, Bar bar)
    {
        var low = Lowest + writing.Temper.Register;
        return Enumerable.Range(low, 12).First(pitch => bar.Chord.Contains(pitch) && writing.Scale.Contains(pitch));
    }

    private static int Resolve(Writing writing, Bar bar, int pitch)
    {
        var next = writing.Bars[bar.Number + 1].Chord;
        return Enumerable.Range(0, 12).SelectMany(distance => new[] { pitch - distance, pitch + distance })
            .First(near => writing.Scale.Contains(near) && (next.Contains(near) || bar.Chord.Contains(near)));
    }
}
