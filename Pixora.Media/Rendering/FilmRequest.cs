using System.Text.Json.Serialization;
using Pixora.Media.Tasks;

namespace Pixora.Media.Rendering;

/// <summary>Everything that goes into the finished file.</summary>
/// <param name="Clips">Paths in playing order, joined by stream copy.</param>
/// <param name="Soundtrack">M4A.</param>
/// <param name="Captions">SRT that goes with the film, or null when nothing is said or no text is wanted in it.</param>
/// <param name="Cover">JPEG.</param>
/// <param name="Language">ISO 639-1 code.</param>
/// <param name="Chapters">Those that are written into the file.</param>
/// <param name="Source">Written into the file, for programs.</param>
public sealed record FilmRequest(
    ValueList<string> Clips,
    string Soundtrack,
    string? Captions,
    string Cover,
    string Title,
    string Language,
    double Seconds,
    ValueList<FilmChapter> Chapters,
    DigitalSource Source = DigitalSource.AlgorithmicMedia);

public interface IFilmMuxer
{
    /// <summary>
    /// Writes the MP4 (faststart, chapters, soft captions, cover, title, a note that it is AI-generated) to
    /// <paramref name="path"/>.
    /// </summary>
    /// <param name="cues">What the soft track says, letter by letter; with none there is no such track.</param>
    Task MuxAsync(FilmRequest request, ValueList<Timeline.Cue> cues, string path, CancellationToken cancellationToken);
}

/// <summary>Draws the cover and thumbnail.</summary>
public interface ICoverPainter
{
    /// <summary>Writes a JPEG of the given size showing the picture with the title over it.</summary>
    Task PaintAsync(CoverRequest request, string path, CancellationToken cancellationToken);
}

/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
public sealed record CoverRequest(
    string ImagePath, string Title, string Language, VisualStyle Style, int Width, int Height);

/// <summary>Looks at a finished film and says which promise it breaks.</summary>
public interface IFilmInspector
{
    Task<FilmReport> InspectAsync(string path, FilmExpectation expected, CancellationToken cancellationToken);
}

/// <summary>What the plan says the film must be.</summary>
/// <param name="Joins">Frames at which a clip starts: each must be a key frame.</param>
/// <param name="StillSpans">Frame ranges in which the picture is meant not to move.</param>
/// <param name="BlackSpans">Frame ranges in which black is meant.</param>
/// <param name="Speech">Where the narrator is heard, in seconds.</param>
/// <param name="Cues">Captions in order.</param>
/// <param name="Chapters">One for each scene.</param>
/// <param name="Marks">The chapters in the file; null when they are those of the scenes.</param>
/// <param name="SlowSpans">Scenes that hardly move; null when there are none, and then no part of a key.</param>
public sealed record FilmExpectation(
    int Width,
    int Height,
    int FrameRate,
    int Frames,
    ValueList<int> Joins,
    ValueList<FrameSpan> StillSpans,
    ValueList<FrameSpan> BlackSpans,
    SoundPlan Sound,
    ValueList<SecondsSpan> Speech,
    ValueList<Timeline.Cue> Cues,
    ValueList<FilmChapter> Chapters,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ValueList<SlowSpan>? SlowSpans = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ValueList<FilmChapter>? Marks = null)
{
    /// <summary>The scene that is seen at a time, in seconds from the film's start.</summary>
    public SceneId? SceneAt(double seconds) =>
        Chapters.LastOrDefault(chapter => chapter.Start <= seconds + (0.5 / FrameRate))?.Scene;
}

/// <summary>A scene so slow that nobody sees it move for a while.</summary>
/// <param name="From">First frame.</param>
/// <param name="To">First frame after it.</param>
/// <param name="Longest">Seconds that the picture may seem to stand still.</param>
public readonly record struct SlowSpan(int From, int To, double Longest);

/// <param name="From">First frame.</param>
/// <param name="To">First frame after it.</param>
public readonly record struct FrameSpan(int From, int To);

/// <param name="Start">Seconds.</param>
/// <param name="End">Seconds.</param>
public readonly record struct SecondsSpan(double Start, double End);

/// <param name="Checks">In the order they were made.</param>
public sealed record FilmReport(ValueList<FilmCheck> Checks, double Seconds, long Bytes)
{
    public bool Passed => Checks.All(check => check.Passed);
}

/// <param name="Code">Stable: <c>film.size</c>, <c>film.loudness</c> …</param>
/// <param name="Found">What was measured against what was wanted, for a person; part of a sentence.</param>
/// <param name="At">Seconds from the film's start where it is, null when it is the whole film's.</param>
public sealed record FilmCheck(string Code, bool Passed, string Found, double? At = null);

/// <summary>What should be heard.</summary>
public enum SoundPlan
{
    Silent,

    /// <summary>A voice with pauses, no music.</summary>
    SpeechOnly,

    /// <summary>Music from start to end.</summary>
    Continuous,
}
