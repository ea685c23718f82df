using System.Text;
using Pixora.Media.Generation;
using Pixora.Media.Rendering.Sound;
using static Pixora.Media.Providers.Local.Speech.Engines.FliteNative;

namespace Pixora.Media.Providers.Local.Speech.Engines;

/// <summary>Speaks with flite: one text at a time, each the same way whatever was spoken before.</summary>
internal sealed unsafe class FliteEngine(FliteLibrary library)
{
    private const uint NoiseSeed = 1;

    /// <summary>Speaks texts one after the other in the same voice.</summary>
    /// <param name="texts">ASCII.</param>
    /// <exception cref="ProviderException"><c>speech.missing</c>.</exception>
    public Task<IReadOnlyList<Utterance>> SpeakAsync(
        IReadOnlyList<string> texts, FliteVoice voice, CancellationToken cancellationToken) => library.IsHere
        ? NativeVoices.RunAsync<IReadOnlyList<Utterance>>(() => Speak(texts, voice, cancellationToken), cancellationToken)
        : throw SpeechErrors.FliteMissing();

    private Utterance[] Speak(IReadOnlyList<string> texts, FliteVoice voice, CancellationToken cancellationToken)
    {
        var speaker = library.Voice(voice.Speaker);
        Set(speaker, Stretch, voice.Stretch);
        Set(speaker, Pitch, voice.Pitch);
        Set(speaker, PitchRange, voice.PitchRange);
        return [.. texts.Select(text => Played(Speak(text, speaker, cancellationToken), voice.Playback))];
    }

    private static Utterance Played(Utterance spoken, double speed) =>
        spoken with { Sound = spoken.Sound with { Rate = (int)Math.Round(spoken.Sound.Rate * speed) } };

    private Utterance Speak(string text, nint speaker, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        SeedNoise(NoiseSeed);
        nint utterance;
        fixed (byte* start = Encoding.ASCII.GetBytes(text + '\0'))
        {
            utterance = ((delegate* unmanaged<byte*, nint, nint>)library.Export("flite_synth_text"))(start, speaker);
        }

        try
        {
            var wave = ((delegate* unmanaged<nint, Wave*>)library.Export("utt_wave"))(utterance);
            var sound = new PcmSound(wave->Rate, 1, [.. Samples(*wave)]);
            return new(sound, [.. Words(utterance, text).Select(word => word.ToCue(sound.Rate))]);
        }
        finally
        {
            ((delegate* unmanaged<nint, void>)library.Export("delete_utterance"))(utterance);
        }
    }

    private static float[] Samples(Wave wave)
    {
        var samples = new float[wave.Samples];
        var data = new ReadOnlySpan<short>((void*)wave.Data, wave.Samples);
        for (var i = 0; i < samples.Length; i++)
        {
            samples[i] = data[i] / (float)short.MaxValue;
        }

        return samples;
    }

    private List<FliteWord> Words(nint utterance, string text)
    {
        var words = new List<FliteWord>();
        var next = (delegate* unmanaged<nint, nint>)library.Export("item_next");
        for (var item = FirstWord(utterance); item != 0; item = next(item))
        {
            var token = text[..Math.Clamp((int)Feature(item, TokenEnd), 0, text.Length)].TrimEnd();
            words.Add(new(token.LastIndexOf(' ') + 1, Feature(item, WordStart), Feature(item, WordEnd)));
        }

        return words;
    }

    private nint FirstWord(nint utterance)
    {
        fixed (byte* name = FliteNative.Words)
        {
            var relation = ((delegate* unmanaged<nint, byte*, nint>)library.Export("utt_relation"))(utterance, name);
            return relation == 0 ? 0 : ((delegate* unmanaged<nint, nint>)library.Export("relation_head"))(relation);
        }
    }

    private float Feature(nint item, ReadOnlySpan<byte> path)
    {
        fixed (byte* name = path)
        {
            return ((delegate* unmanaged<nint, byte*, float>)library.Export("ffeature_float"))(item, name);
        }
    }

    private void Set(nint speaker, ReadOnlySpan<byte> feature, double value)
    {
        fixed (byte* name = feature)
        {
            ((delegate* unmanaged<nint, byte*, float, void>)library.Export("flite_feat_set_float"))(
                *(nint*)(speaker + VoiceFeatures), name, (float)value);
        }
    }

    /// <param name="Character">First of the word's token in the text.</param>
    /// <param name="Start">Seconds.</param>
    /// <param name="End">Seconds.</param>
    private readonly record struct FliteWord(int Character, float Start, float End)
    {
        public WordCue ToCue(int rate) => new(Character, (int)(Start * rate), (int)(End * rate));
    }
}
