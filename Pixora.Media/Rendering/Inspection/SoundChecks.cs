using System.Globalization;
using Pixora.Media.Rendering.Sound;
using Pixora.Media.Timeline;

namespace Pixora.Media.Rendering.Inspection;

/// <summary>Checks of the sound: loudness, true peak, silence, speech where it is planned.</summary>
internal static class SoundChecks
{
    /// <summary>LU either side of the target.</summary>
    private const double Tolerance = 0.5;

    /// <summary>Seconds.</summary>
    private const double LongestSilence = 2.5;

    /// <summary>
    /// Seconds that must be heard of the words of each caption, of a short one half. Between captions a narrator may
    /// pause.
    /// </summary>
    private const double MinHeard = 0.1;

    public static IEnumerable<FilmCheck> Of(SoundFacts sound, FilmExpectation expected)
    {
        if (sound.Levels is not { } levels)
        {
            yield return new("film.loudness", false, "no sound track, wanted one");
            yield break;
        }

        yield return expected.Sound == SoundPlan.Silent
            ? Check("film.loudness", levels.IsSilent, $"{levels.Loudness:0.0} LUFS, wanted silence")
            : Check(
                "film.loudness",
                Math.Abs(levels.Loudness - SoundMaster.Target) <= Tolerance,
                $"{levels.Loudness:0.0} LUFS, wanted {SoundMaster.Target} ±{Tolerance}");
        yield return Check(
            "film.truepeak",
            levels.TruePeak <= SoundMaster.MaxTruePeak,
            $"{levels.TruePeak:0.0} dBTP, wanted at most {SoundMaster.MaxTruePeak}");
        yield return Check(
            "film.clipping", sound.SamplePeak < 0, $"highest sample {sound.SamplePeak:0.0} dBFS, wanted below 0");
        yield return Silence(sound, expected);
        yield return Speech(sound, expected);
    }

    private static FilmCheck Silence(SoundFacts sound, FilmExpectation expected)
    {
        var longest = expected.Sound == SoundPlan.Continuous ? sound.Silences.DefaultIfEmpty().MaxBy(Length) : default;
        return Check(
            "film.silence",
            Length(longest) <= LongestSilence,
            $"longest unplanned is {Length(longest):0.##} s at {longest.Start:0.##} s, wanted at most {LongestSilence} s",
            longest.Start);
    }

    // Speech itself is not recognised: a missing or misplaced voice shows as silence where speech is planned.
    private static FilmCheck Speech(SoundFacts sound, FilmExpectation expected)
    {
        var mute = expected.Speech.SelectMany(speech => Spoken(speech, expected.Cues))
            .Where(words => Heard(sound, words) < Math.Min(MinHeard, Length(words) / 2)).ToArray();
        return Check("film.speech", mute.Length == 0, mute.Length == 0
            ? $"{expected.Speech.Count} of {expected.Speech.Count} narrations are heard"
            : (FormattableString)$"nothing is heard at {mute[0].Start:0.##} s, wanted the narrator until {mute[0].End:0.##} s",
            mute.Length == 0 ? null : mute[0].Start);
    }

    /// <summary>
    /// When words are said: while their caption is shown. A narration without captions counts as one, since its words
    /// have no times.
    /// </summary>
    private static IEnumerable<SecondsSpan> Spoken(SecondsSpan speech, IEnumerable<Cue> cues) => cues
        .Where(cue => cue.Start < speech.End && cue.End > speech.Start && cue.Text.Any(char.IsLetterOrDigit))
        .Select(cue => new SecondsSpan(Math.Max(cue.Start, speech.Start), Math.Min(cue.End, speech.End)))
        .DefaultIfEmpty(speech);

    private static double Heard(SoundFacts sound, SecondsSpan speech) =>
        Length(speech) - sound.Silences.Sum(silence => Overlap(silence, speech));

    private static double Length(SecondsSpan span) => span.End - span.Start;

    private static double Overlap(SecondsSpan one, SecondsSpan other) =>
        Math.Max(0, Math.Min(one.End, other.End) - Math.Max(one.Start, other.Start));

    private static FilmCheck Check(string code, bool passed, FormattableString found, double? at = null) =>
        new(code, passed, found.ToString(CultureInfo.InvariantCulture), at);
}
