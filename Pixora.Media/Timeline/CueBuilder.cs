using Pixora.Media.Tasks;

namespace Pixora.Media.Timeline;

/// <summary>Cuts a narration into captions: when each is seen, and where its lines break.</summary>
/// <remarks>
/// Line length, shortest and longest display and reading speed follow Netflix's Timed Text Style Guide, "General
/// Requirements", sections 2 (duration), 5 (line treatment) and 12 (reading speed).
/// </remarks>
public static class CueBuilder
{
    /// <summary>Seconds a caption stays after its last word when nothing follows at once.</summary>
    public const double HoldAfterSpeech = 0.25;

    /// <summary>Seconds.</summary>
    public const double LongestCue = 7;

    /// <summary>
    /// Most that a person reads, in half-width characters a second; a full-width character counts as two.
    /// </summary>
    public const double ReadingSpeed = 21;

    /// <summary>Seconds a caption is seen at least, wherever the speech leaves room for it.</summary>
    internal const double ShortestCue = 1;

    /// <summary>Seconds: a shorter gap between two captions looks like a flicker and is closed.</summary>
    private const double FlickerGap = 0.5;

    /// <summary>
    /// Answers cues in order, none overlapping, of one or two lines each. Every character of the text but white space
    /// is in exactly one of them. A cue starts with its first word; the last ends at the latest
    /// <see cref="HoldAfterSpeech"/> after its last word, unless it takes longer to read.
    /// </summary>
    /// <param name="language">ISO 639-1 code: Chinese, Japanese and Korean lines are shorter.</param>
    /// <param name="clock">When each word of the text is spoken; when it knows none there are no cues.</param>
    internal static ValueList<Cue> Build(string text, string language, SpokenClock clock)
    {
        var pieces = clock.IsSilent ? [] : CaptionPieces.Of(text, clock, CaptionLines.LongestLine(language));
        if (pieces.Count == 0)
        {
            return [];
        }

        var lines = new CaptionLines(pieces, language);
        var cuts = new CueCuts(pieces, lines).Best();
        return [.. cuts.Select((from, index) => CueOf(pieces, lines, from, index + 1 < cuts.Count ? cuts[index + 1] : pieces.Count))];
    }

    private static Cue CueOf(IReadOnlyList<CaptionPiece> pieces, CaptionLines lines, int from, int to)
    {
        var start = pieces[from].Start;
        var spoken = pieces[to - 1].End;
        var reading = lines.Width(from, to) / ReadingSpeed;
        var limit = to < pieces.Count ? pieces[to].Start : Math.Max(spoken + HoldAfterSpeech, start + reading);
        var wanted = Math.Max(spoken + HoldAfterSpeech, start + Math.Max(ShortestCue, reading));
        var end = limit - wanted < FlickerGap ? limit : wanted;

        // Only a row of signs that nobody speaks takes longer to read than a caption is usually seen.
        return new Cue(start, Math.Min(end, start + Math.Max(LongestCue, reading)), lines.Text(from, to));
    }
}
