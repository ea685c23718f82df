using Pixora.Media.Generation;
using Pixora.Media.Rendering.Sound;
using Pixora.Media.Tasks;

namespace Pixora.Media.Providers.Local.Speech;

/// <summary>Speaks with espeak-ng where the person has installed it; the same request gives the same bytes.</summary>
internal sealed class LocalSpeechSynthesizer : ISpeechSynthesizer
{
    private const int LongestChunk = 400;
    private const double SlowestPace = 0.7;
    private const double FastestPace = 1.4;
    private const double KeptSilence = 0.03;

    public MakerProfile Profile { get; } = new("local-speech", 1, NeedsNetwork: false);

    public bool Speaks(string language) => EspeakLanguages.Find(language, EspeakEngine.Voices()) is not null;

    public Price Quote(SpeechRequest request) => Price.Free;

    public async Task<Generation.Speech> SynthesizeAsync(
        SpeechRequest request, string path, MakerContext context, CancellationToken cancellationToken)
    {
        var text = SpokenText.Of(request.Text);
        if (text.IsSilent)
        {
            throw NothingToSay();
        }

        if (request.Pace is not (>= SlowestPace and <= FastestPace))
        {
            throw new ArgumentOutOfRangeException(
                nameof(request), request.Pace, $"The pace is {SlowestPace} to {FastestPace}.");
        }

        var chunks = SentenceChunks.Of(text.Characters, LongestChunk);
        var spoken = await EspeakEngine.SpeakAsync([.. chunks.Select(text.Part)], Voice(request), cancellationToken);
        var whole = Join(spoken, chunks);
        if (Silence.Audible(whole.Sound.Samples) is var heard && heard.Start.Equals(heard.End))
        {
            throw NothingToSay();
        }

        var (voice, first) = Silence.Trim(whole.Sound, KeptSilence);
        var polished = VoiceMastering.Polish(voice);
        WavFile.Write(path, polished);
        return new Generation.Speech(
            polished.Seconds, Words(text, voice, [.. whole.Words.Select(cue => cue with { Sample = Math.Max(0, cue.Sample - first) })]));
    }

    public Refusal? Refuse(SpeechRequest request) =>
        Speaks(request.Language) ? null : new(SpeechErrors.Language, SpeechErrors.NoVoice(request.Language).Message);

    private static EspeakVoice Voice(SpeechRequest request)
    {
        var voices = EspeakEngine.Voices();
        return EspeakLanguages.Find(request.Language, voices) is { } voice
            ? EspeakVoice.For(voice, request.Voice, request.Pace)
            : throw (voices.Count == 0 ? SpeechErrors.Missing() : SpeechErrors.NoVoice(request.Language));
    }

    private static Utterance Join(IReadOnlyList<Utterance> parts, IReadOnlyList<Range> chunks)
    {
        var samples = new List<float>();
        var cues = new List<WordCue>();
        foreach (var (part, chunk) in parts.Zip(chunks))
        {
            cues.AddRange(
                part.Words.Select(cue => new WordCue(chunk.Start.Value + cue.Character, samples.Count + cue.Sample)));
            samples.AddRange(part.Sound.Samples);
        }

        return new(new(parts[0].Sound.Rate, 1, [.. samples]), cues);
    }

    private static ValueList<SpokenWord> Words(SpokenText text, PcmSound voice, IReadOnlyList<WordCue> cues)
    {
        var words = TextWords.Of(text.Characters);
        var starts = WordTimings.Starts(words, cues, voice.Frames);
        var ends = Silence.Ends(voice.Samples, starts);
        return [.. words.Select((word, i) => ToSpoken(text, word, starts[i] / voice.Rate, ends[i] / voice.Rate))];
    }

    private static SpokenWord ToSpoken(SpokenText text, Range word, double start, double end)
    {
        var offset = text.Offsets[word.Start.Value];
        return new(offset, text.Offsets[word.End.Value] - offset, start, end);
    }

    private static ArgumentException NothingToSay() => new("The text holds nothing that can be spoken.", "request");
}
