namespace Pixora.Media.Timeline;

/// <summary>The quiet around a scene's speech.</summary>
/// <param name="Before">Seconds between the end of the coming overlap and the first word.</param>
/// <param name="After">Seconds between the last word and the next overlap, or the film's end.</param>
internal readonly record struct SpeechMargins(double Before, double After)
{
    /// <summary>A film opens with half a second of picture and lets its last word ring for a second.</summary>
    public static SpeechMargins Of(bool first, bool last) => new(first ? 0.5 : 0.2, last ? 1.0 : 0.3);
}
