using System.Globalization;

namespace Pixora.Media.Rendering.Inspection;

/// <summary>Checks of the picture: size, colour, frames, key frames, unplanned black and stillness.</summary>
internal static class PictureChecks
{
    private const string WantedColour = "yuv420p tv bt709 bt709 bt709";

    /// <summary>Seconds. Half of the promised limit, because only every sixth frame is looked at.</summary>
    private const double LongestBlack = 0.1;

    /// <summary>Seconds.</summary>
    private const double MaxFreeze = 1;

    /// <summary>Frames: how late the first or last frame of a span may be seen.</summary>
    private const double SpanTolerance = 7;

    public static IEnumerable<FilmCheck> Of(FilmFacts film, FilmExpectation expected)
    {
        var picture = film.Picture;
        var frame = 1.0 / expected.FrameRate;
        yield return new(
            "film.size",
            picture.Width == expected.Width && picture.Height == expected.Height,
            $"{picture.Width}×{picture.Height}, wanted {expected.Width}×{expected.Height}");
        yield return new("film.aspect", picture.PixelAspect == "1:1", $"pixels of {picture.PixelAspect}, wanted 1:1");
        yield return new("film.colour", picture.Colour == WantedColour, $"{picture.Colour}, wanted {WantedColour}");
        yield return new(
            "film.frames", picture.Frames.Count == expected.Frames, $"{picture.Frames.Count} frames, wanted {expected.Frames}");
        yield return Timestamps(picture, frame);
        yield return KeyFrames(picture, expected);
        yield return Unplanned(
            "film.black",
            FoundSpans.Unplanned(
                picture.Black, Times(expected.BlackSpans, expected), SpanTolerance / expected.FrameRate),
            _ => LongestBlack,
            expected);
        yield return Unplanned(
            "film.freeze",
            FoundSpans.Unplanned(
                picture.Frozen, Times(expected.StillSpans, expected), SpanTolerance / expected.FrameRate),
            span => LongestFreeze(span, expected),
            expected);
    }

    private static FilmCheck Timestamps(PictureFacts picture, double frame)
    {
        // Times are printed to the microsecond.
        var worst = picture.Frames
            .Index()
            .Select(at => (at.Index, Off: Math.Abs(at.Item.Time - (at.Index * frame))))
            .DefaultIfEmpty()
            .MaxBy(at => at.Off);
        return new(
            "film.timestamps",
            worst.Off < 0.0001,
            string.Create(
                CultureInfo.InvariantCulture, $"frame {worst.Index} is {worst.Off * 1000:0.##} ms off, wanted every frame in its place"),
            worst.Index * frame);
    }

    private static FilmCheck KeyFrames(PictureFacts picture, FilmExpectation expected)
    {
        var missing =
            expected.Joins.Where(join => join >= picture.Frames.Count || !picture.Frames[join].IsKey).ToArray();
        return new("film.keyframes", missing.Length == 0,
            $"{expected.Joins.Count - missing.Length} of {expected.Joins.Count} joins are key frames, "
                + $"wanted all{(missing.Length == 0 ? "" : $"; not frame {string.Join(", ", missing.Take(5))}")}",
            missing.Length == 0 ? null : (double)missing[0] / expected.FrameRate);
    }

    /// <param name="found">Spans that no planned one covers.</param>
    /// <param name="longest">The most seconds that one of them may have.</param>
    private static FilmCheck Unplanned(
        string code, IReadOnlyList<SecondsSpan> found, Func<SecondsSpan, double> longest, FilmExpectation expected)
    {
        var worst = found.DefaultIfEmpty().MaxBy(span => span.End - span.Start - longest(span));
        return new(code, worst.End - worst.Start <= longest(worst) + (0.5 / expected.FrameRate), string.Create(CultureInfo.InvariantCulture,
            $"longest unplanned is {worst.End - worst.Start:0.##} s at {worst.Start:0.##} s, wanted at most {longest(worst):0.##} s"),
            worst.Start);
    }

    private static IEnumerable<SecondsSpan> Times(IEnumerable<FrameSpan> spans, FilmExpectation expected) =>
        spans.Select(
            span => new SecondsSpan((double)span.From / expected.FrameRate, (double)span.To / expected.FrameRate));

    /// <summary>Consecutive scenes with the same picture may each rest for a moment.</summary>
    private static double LongestFreeze(SecondsSpan span, FilmExpectation expected)
    {
        var slow = (expected.SlowSpans ?? [])
            .Where(scene => scene.From < span.End * expected.FrameRate && scene.To > span.Start * expected.FrameRate)
            .ToArray();
        return slow.Length == 0 ? MaxFreeze : slow.Sum(scene => scene.Longest) + (SpanTolerance / expected.FrameRate);
    }
}
