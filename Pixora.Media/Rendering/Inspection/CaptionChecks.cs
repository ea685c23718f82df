using System.Globalization;
using Pixora.Media.Tasks;
using Pixora.Media.Timeline;

namespace Pixora.Media.Rendering.Inspection;

/// <summary>Checks that captions can be read in their time, and that the soft track holds the same cues.</summary>
internal static class CaptionChecks
{
    /// <summary>Seconds: files hold milliseconds.</summary>
    private const double Rounding = 0.002;

    public static IEnumerable<FilmCheck> Of(FilmFacts film, FilmExpectation expected)
    {
        yield return Cues(expected);
        yield return Track(film.Captions, expected.Cues);
    }

    /// <summary>What is known of the captions before anything is made.</summary>
    public static FilmCheck Cues(FilmExpectation expected)
    {
        var broken = expected.Cues
            .Index()
            .Select(at => (Fault: Fault(expected, at.Index), at.Item.Start))
            .FirstOrDefault(cue => cue.Fault is not null);
        return broken.Fault is { } fault
            ? new("film.cues", false, fault, broken.Start)
            : new("film.cues", true, $"{expected.Cues.Count} cues in order, inside their scenes and readable");
    }

    private static string? Fault(FilmExpectation expected, int index)
    {
        var cue = expected.Cues[index];
        var next = index + 1 < expected.Cues.Count ? expected.Cues[index + 1].Start : double.MaxValue;
        var scene = expected.Chapters.LastOrDefault(chapter => chapter.Start <= cue.Start + Rounding);
        var sceneEnd = expected.Chapters.Where(chapter => chapter.Start > cue.Start + Rounding).Select(
            chapter => chapter.Start)
            .DefaultIfEmpty((double)expected.Frames / expected.FrameRate).Min();
        return cue.End <= cue.Start ? Say(cue, "has no length")
            : cue.End > next + Rounding ? Say(cue, "overlaps the next")
            : scene is null || cue.End > sceneEnd + (1.0 / expected.FrameRate) ? Say(cue, "leaves its scene")
            : !IsReadable(cue, Math.Min(next, sceneEnd)) ? Say(cue, "is too quick to read though there is time")
            : null;
    }

    // Speech may be faster than the reading speed; the check accepts that when the caption uses all the time available.
    private static bool IsReadable(Cue cue, double limit) =>
        CaptionWidth.Of(cue.Text.Replace("\n", "", StringComparison.Ordinal)) / (cue.End - cue.Start) <= CueBuilder.ReadingSpeed + 0.5
            || limit - cue.End < 1;

    private static FilmCheck Track(ValueList<Cue>? found, ValueList<Cue> wanted)
    {
        var other = wanted
            .Zip(found ?? [])
            .Where(pair => !AreSame(pair.First, pair.Second))
            .Select(pair => (double?)pair.First.Start)
            .FirstOrDefault();
        var same = (found ?? []).Count == wanted.Count && other is null;
        return new("film.captions", same && (found is null) == (wanted.Count == 0), found is null
            ? $"no caption track, wanted {wanted.Count} cues"
            : $"{found.Count} cues, wanted {wanted.Count}{(same ? "" : " of the same text and times")}", other);
    }

    private static bool AreSame(Cue one, Cue other) => Lines(one) == Lines(other)
        && Math.Abs(one.Start - other.Start) <= Rounding && Math.Abs(one.End - other.End) <= Rounding;

    private static string Lines(Cue cue) => string.Join('\n', Captions.CaptionFileLines.Of(cue));

    private static string Say(Cue cue, string fault) =>
        string.Create(CultureInfo.InvariantCulture, $"the cue at {cue.Start:0.##} s {fault}");
}
