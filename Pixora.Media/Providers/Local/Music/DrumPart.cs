namespace Pixora.Media.Providers.Local.Music;

/// <summary>Drums where genre and mood want them, kept soft.</summary>
internal static class DrumPart
{
    private const double From = 0.5;
    private const double MinDrive = 0.25;

    public static IEnumerable<Note> Write(Writing writing) =>
        writing.Temper.Drive < MinDrive && writing.Arrangement.Beat != Beat.LoFi
            ? []
            : writing.Moving.Where(bar => bar.Energy >= From).SelectMany(bar => Hits(writing.Arrangement.Beat, bar)
                .Select(hit => new Note(Part.Drums, (int)hit.Drum, bar.Start + hit.Beat, 0.25, hit.Strength * (0.6 + (0.4 * bar.Energy)))));

    private static IEnumerable<Hit> Hits(Beat beat, Bar bar) => beat switch
    {
        Beat.Light => [.. Every(0.5, Drum.Shaker, 0.25), new(Drum.SideStick, 1, 0.3), new(Drum.SideStick, 3, 0.3)],
        Beat.Electronic =>
            [.. Every(1, Drum.Kick, 0.6), .. Every(1, Drum.ClosedHat, 0.25, 0.5), new(Drum.Snare, 1, 0.35), new(Drum.Snare, 3, 0.35)],
        // Off-beats come late: two thirds of the beat, not half.
        Beat.LoFi => [new(Drum.Kick, 0, 0.6), new(Drum.Kick, 2.66, 0.45), new(Drum.SideStick, 1, 0.4), new(Drum.SideStick, 3, 0.4),
            .. Every(1, Drum.ClosedHat, 0.22), .. Every(1, Drum.ClosedHat, 0.14, 0.66)],
        Beat.Orchestral => [new(Drum.LowTom, 0, 0.55), new(Drum.LowTom, 2.5, 0.35),
            .. bar is { InPhrase: 0, Energy: > 0.8 } ? [new Hit(Drum.Cymbal, 0, 0.3)] : Array.Empty<Hit>()],
        _ => [],
    };

    private static IEnumerable<Hit> Every(double step, Drum drum, double strength, double first = 0)
    {
        for (var beat = first; beat < Bar.Beats; beat += step)
        {
            yield return new(drum, beat, strength);
        }
    }

    private sealed record Hit(Drum Drum, double Beat, double Strength);
}
