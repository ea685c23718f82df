using Pixora.Media.Generation;
using Pixora.Media.Rendering.Sound;

namespace Pixora.Media.Providers.Local.Music;

/// <summary>Writes a piece for a request: pure, and the same each time.</summary>
internal static class ScoreComposer
{
    private const double TempoSpread = 0.12;

    public static Score Compose(MusicRequest request)
    {
        var random = new NoiseSource(SeedOf(request));
        var temper = Temper.Of(request.Mood);
        var arrangement = Arrangement.Of(request.Genre);
        // The next seed is in another key: of a short piece it may choose the same notes otherwise.
        var scale = new Scale((int)((uint)request.Seed % 12), temper.Mode);
        var wanted = temper.Tempo * (1 + (TempoSpread * random.Next()));
        var count = Math.Max(1, (int)Math.Round(request.Seconds * wanted / 60 / Bar.Beats));
        var bars = new Form(scale, arrangement.Sevenths, random).Bars(count);
        var writing = new Writing(scale, temper, arrangement, bars);
        var notes = new[]
        {
            Harmony.Write(writing),
            BassLine.Write(writing),
            BrokenChords.Write(writing, random),
            MelodyLine.Write(writing, random),
            DrumPart.Write(writing),
        }
            .SelectMany(part => part)
            .OrderBy(note => note.Start).ThenBy(note => note.Part).ThenBy(note => note.Pitch);
        return new(
            scale, request.Genre, count * Bar.Beats * 60 / request.Seconds, request.Seconds, [.. bars], [.. notes]);
    }

    // Consecutive seeds, and moods of one seed, must give different random numbers.
    private static ulong SeedOf(MusicRequest request) =>
        ((ulong)(uint)request.Seed << 16) | ((ulong)request.Mood << 8) | (ulong)request.Genre;
}
