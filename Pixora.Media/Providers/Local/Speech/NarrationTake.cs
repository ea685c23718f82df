using Pixora.Media.Generation;
using Pixora.Media.Providers.Local.Speech.Engines;
using Pixora.Media.Providers.Local.Speech.Wording;
using Pixora.Media.Rendering.Sound;
using Pixora.Media.Tasks;

namespace Pixora.Media.Providers.Local.Speech;

/// <summary>A narration on its way from words to a file.</summary>
/// <param name="Text">As the plan has it.</param>
/// <param name="Form">What the engine is given.</param>
/// <param name="LongestChunk">Characters the engine is given at once, as long as they are whole sentences.</param>
/// <param name="Tone">Filters of the voice, for 48 kHz.</param>
internal sealed record NarrationTake(string Text, SpokenForm Form, int LongestChunk, IReadOnlyList<Biquad> Tone)
{
    private const double KeptSilence = 0.03;

    /// <summary>Has it spoken and writes it.</summary>
    /// <param name="speak">Speaks texts one after the other, as told to the engine.</param>
    /// <exception cref="ArgumentException">Nothing is heard.</exception>
    public async Task<Generation.Speech> WriteAsync(
        Func<IReadOnlyList<string>, Task<IReadOnlyList<Utterance>>> speak, string path)
    {
        if (Form.IsSilent)
        {
            throw NothingToSay();
        }

        var chunks = SentenceChunks.Of(Form.Characters, LongestChunk);
        var whole = Join(await speak([.. chunks.Select(Form.Part)]), chunks);
        if (Silence.Audible(whole.Sound.Samples) is var heard && heard.Start.Equals(heard.End))
        {
            throw NothingToSay();
        }

        var (voice, first) = Silence.Trim(whole.Sound, KeptSilence);
        var polished = VoiceMastering.Polish(voice, Tone);
        WavFile.Write(path, polished);
        return new Generation.Speech(polished.Seconds, Words(voice, [.. whole.Words.Select(cue => Moved(cue, -first))]));
    }

    private static WordCue Moved(WordCue cue, int frames) =>
        new(cue.Character, Math.Max(0, cue.Sample + frames), cue.End + frames);

    private static Utterance Join(IReadOnlyList<Utterance> parts, IReadOnlyList<Range> chunks)
    {
        var samples = new List<float>();
        var cues = new List<WordCue>();
        foreach (var (part, chunk) in parts.Zip(chunks))
        {
            cues.AddRange(part.Words.Select(cue => new WordCue(
                chunk.Start.Value + cue.Character, samples.Count + cue.Sample, samples.Count + cue.End)));
            samples.AddRange(part.Sound.Samples);
        }

        return new(new(parts[0].Sound.Rate, 1, [.. samples]), cues);
    }

    private ValueList<SpokenWord> Words(PcmSound voice, IReadOnlyList<WordCue> cues)
    {
        var written = SpokenText.Of(Text);
        var words = TextWords.Of(written.Characters);
        WordCue[] placed = [.. cues.Where(cue => cue.Character < Form.Sources.Count)
            .Select(cue => cue with { Character = written.CharacterAt(Form.Sources[cue.Character]) })];
        var starts = WordTimings.Starts(words, placed, voice.Frames);
        var heard = Silence.Ends(voice.Samples, starts);
        var told = WordTimings.Ends(words, placed);
        return [.. words.Select((word, i) => ToSpoken(
            written, word, starts[i] / voice.Rate, Math.Clamp(told[i] ?? heard[i], starts[i], voice.Frames) / voice.Rate))];
    }

    private static SpokenWord ToSpoken(SpokenText text, Range word, double start, double end)
    {
        var offset = text.Offsets[word.Start.Value];
        return new(offset, text.Offsets[word.End.Value] - offset, start, end);
    }

    private static ArgumentException NothingToSay() => new("The text holds nothing that can be spoken.", "request");
}
