using Pixora.Media.Generation;
using Pixora.Media.Providers.Local.Speech;
using Pixora.Media.Providers.Local.Speech.Engines;
using Pixora.Media.Providers.Local.Speech.Wording;
using Pixora.Media.Rendering.Sound;
using Pixora.Media.Tasks;

namespace Pixora.Media.Providers.Remote;

/// <summary>
/// What all speaking services share: the text is cut, spoken piece by piece, joined as samples, trimmed and levelled.
/// </summary>
internal static class RemoteVoice
{
    private const double SlowestPace = 0.7;
    private const double FastestPace = 1.4;
    private const double KeptSilence = 0.03;
    private const double PartSilence = 0.12;
    private const double PauseSeconds = 0.18;
    private const double Loudness = -20;
    private const double Ceiling = -1.5;
    private const double FadeSeconds = 0.005;

    /// <summary>Why a profile cannot speak this, null when it can.</summary>
    public static Refusal? Refuse(RemoteProfile profile, string maker, SpeechRequest request) =>
        profile.VoiceFor(request.Language, request.Voice) is null
            ? new(
                SpeechErrors.Language,
                $"'{maker}' has no voice for '{request.Language}'. Name one in its profile, or choose another maker.")
            : null;

    /// <summary>Characters, for the price.</summary>
    public static decimal? Units(SpeechRequest request, string unit) => unit == "character" ? request.Text.Length : null;

    /// <exception cref="ArgumentException">As <see cref="ISpeechSynthesizer.SynthesizeAsync"/>.</exception>
    /// <exception cref="ProviderException">The maker refuses it.</exception>
    public static SpokenText Check(ISpeechSynthesizer maker, SpeechRequest request)
    {
        var text = SpokenText.Of(request.Text);
        if (text.IsSilent)
        {
            throw NothingToSay();
        }

        if (request.Pace is not (>= SlowestPace and <= FastestPace))
        {
            throw new ArgumentOutOfRangeException(nameof(request), request.Pace, $"The pace is {SlowestPace} to {FastestPace}.");
        }

        return maker.Refuse(request) is { } refusal
            ? throw new ProviderException(refusal.Code, refusal.Message, retryable: false)
            : text;
    }

    /// <summary>Writes the narration; answers with its word times where the service knows them.</summary>
    /// <param name="ranges">The piece of the text that each part speaks.</param>
    public static Generation.Speech Write(SpokenText text, IReadOnlyList<Range> ranges, IReadOnlyList<SpokenPart> parts, string path)
    {
        var (joined, cues) = Join(text, ranges, parts);
        if (Silence.Audible(joined.Samples) is var heard && heard.Start.Equals(heard.End))
        {
            throw NothingToSay();
        }

        var (voice, first) = Silence.Trim(joined, KeptSilence);
        LoudnessNormalizer.Level(voice, Loudness, Ceiling);
        FadeEnds(voice.Samples);
        WavFile.Write(path, voice);
        return new Generation.Speech(voice.Seconds, cues is null ? [] : Words(text, voice, [.. cues.Select(cue => cue with
        {
            Sample = Math.Max(0, cue.Sample - first),
        })]));
    }

    private static (PcmSound Sound, List<WordCue>? Cues) Join(
        SpokenText text, IReadOnlyList<Range> ranges, IReadOnlyList<SpokenPart> parts)
    {
        var samples = new List<float>();
        List<WordCue>? cues = [];
        foreach (var (part, range) in parts.Zip(ranges))
        {
            var (sound, first) = parts.Count == 1 ? (part.Sound, 0) : Silence.Trim(part.Sound, PartSilence);
            if (samples.Count > 0)
            {
                samples.AddRange(new float[(int)(PauseSeconds * SoundFile.Rate)]);
            }

            cues = cues is null ? null : Add(cues, text, new(range, part), samples.Count - first);
            samples.AddRange(sound.Samples);
        }

        return (new PcmSound(SoundFile.Rate, 1, [.. samples]), cues);
    }

    private static List<WordCue>? Add(List<WordCue> cues, SpokenText text, SpokenRange spoken, int offset)
    {
        if (spoken.Part.Words is not { } told)
        {
            return null;
        }

        var start = spoken.Range.Start.Value;
        System.Text.Rune[] characters = [.. text.Characters.Skip(start).Take(spoken.Range.End.Value - start)];
        var found = WordMatch.Cues(characters, TextWords.Of(characters), told, SoundFile.Rate);
        return found is null ? null : [.. cues, .. found.Select(cue => new WordCue(cue.Character + start, cue.Sample + offset))];
    }

    private static ValueList<SpokenWord> Words(SpokenText text, PcmSound voice, IReadOnlyList<WordCue> cues)
    {
        var words = TextWords.Of(text.Characters);
        var starts = WordTimings.Starts(words, cues, voice.Frames);
        var ends = Silence.Ends(voice.Samples, starts);
        return [.. words.Select((word, at) => new SpokenWord(
            text.Offsets[word.Start.Value],
            text.Offsets[word.End.Value] - text.Offsets[word.Start.Value],
            starts[at] / voice.Rate,
            ends[at] / voice.Rate))];
    }

    private static void FadeEnds(Span<float> samples)
    {
        var length = Math.Min((int)(FadeSeconds * SoundFile.Rate), samples.Length / 2);
        for (var i = 0; i < length; i++)
        {
            samples[i] *= (float)i / length;
            samples[^(i + 1)] *= (float)i / length;
        }
    }

    private static ArgumentException NothingToSay() => new("The text holds nothing that can be spoken.", "request");

    private sealed record SpokenRange(Range Range, SpokenPart Part);
}
