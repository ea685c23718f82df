using Pixora.Media.Rendering.Sound;
using Pixora.Media.Tasks;
using Pixora.Media.Timeline;

namespace Pixora.Media.Rendering.Inspection;

/// <summary>What was found in a film.</summary>
/// <param name="Mark">The comment tag of the file; null without one.</param>
internal sealed record FilmFacts(
    PictureFacts Picture,
    SoundFacts Sound,
    ValueList<Cue>? Captions,
    ValueList<FoundChapter> Chapters,
    double Seconds,
    string? Mark,
    ValueList<string> Boxes);

/// <param name="PixelAspect">As <c>1:1</c>.</param>
/// <param name="Colour">Pixel format, range, matrix, transfer and primaries.</param>
/// <param name="Frames">In the order they are seen.</param>
/// <param name="Black">Seconds in which the picture is black.</param>
/// <param name="Frozen">Seconds in which it does not move.</param>
internal sealed record PictureFacts(
    int Width,
    int Height,
    string PixelAspect,
    string Colour,
    ValueList<FoundFrame> Frames,
    ValueList<SecondsSpan> Black,
    ValueList<SecondsSpan> Frozen);

/// <param name="Time">Seconds.</param>
internal readonly record struct FoundFrame(double Time, bool IsKey);

/// <param name="Levels">Null when there is no sound track.</param>
/// <param name="SamplePeak">In dBFS.</param>
/// <param name="Silences">In seconds, of at least <see cref="SoundProbe.ShortestSilence"/>.</param>
internal sealed record SoundFacts(
    SoundLevels? Levels, double SamplePeak, double Seconds, ValueList<SecondsSpan> Silences);

/// <param name="Start">Seconds.</param>
internal sealed record FoundChapter(string Title, double Start);
