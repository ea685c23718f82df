using System.Globalization;
using Pixora.Media.Rendering.Muxing;

namespace Pixora.Media.Rendering.Inspection;

/// <summary>Checks of the file as a whole: length, chapters, the AI mark, order of boxes.</summary>
internal static class FileChecks
{
    /// <summary>Seconds.</summary>
    private const double LengthTolerance = 0.1;

    public static IEnumerable<FilmCheck> Of(FilmFacts film, FilmExpectation expected)
    {
        var wanted = (double)expected.Frames / expected.FrameRate;
        var sound = film.Sound.Levels is null ? wanted : film.Sound.Seconds;
        yield return new("film.length", Math.Abs(film.Seconds - wanted) <= LengthTolerance && Math.Abs(sound - wanted) <= LengthTolerance,
            string.Create(CultureInfo.InvariantCulture, $"{film.Seconds:0.###} s with {sound:0.###} s of sound, wanted {wanted:0.###} s"));
        yield return Chapters(film, expected);
        var isMarked = film.Mark == FilmTags.Note;
        yield return new(
            "film.mark", isMarked, $"{(isMarked ? "marked" : "not marked")} as AI-generated, wanted the mark");
        var index = film.Boxes.ToList().IndexOf("moov");
        var data = film.Boxes.ToList().IndexOf("mdat");
        yield return new(
            "film.faststart", index >= 0 && index < data, $"{string.Join(", ", film.Boxes)}: wanted moov before mdat");
    }

    private static FilmCheck Chapters(FilmFacts film, FilmExpectation expected)
    {
        var wanted = expected.Marks ?? expected.Chapters;
        var other = film.Chapters.Zip(wanted)
            .Where(pair =>
                Math.Abs(pair.First.Start - pair.Second.Start) >= 0.05 || pair.First.Title != FilmTags.Printable(pair.Second.Title))
            .Select(pair => (double?)pair.Second.Start).FirstOrDefault();
        var same = film.Chapters.Count == wanted.Count && other is null;
        return new(
            "film.chapters",
            same,
            $"{film.Chapters.Count} chapters, wanted {wanted.Count}{(same ? "" : " of the same titles and starts")}",
            other);
    }
}
