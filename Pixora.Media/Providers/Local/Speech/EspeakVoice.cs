using Pixora.Media.Tasks;

namespace Pixora.Media.Providers.Local.Speech;

/// <summary>How espeak-ng is to speak.</summary>
/// <param name="Name">Voice and variant: <c>roa/fr+f2</c>.</param>
/// <param name="WordsPerMinute">80 to 450.</param>
/// <param name="Pitch">0 to 100, 50 is the voice's own.</param>
/// <param name="Range">Of the pitch, 0 (monotone) to 100, 50 is the voice's own.</param>
internal sealed record EspeakVoice(string Name, int WordsPerMinute, int Pitch, int Range)
{
    // A narrator is slower than espeak-ng's 175, and livelier; of English prose it really speaks a tenth more.
    private const double NarrationRate = 140;

    // At 140 its Mandarin says three characters a second; a narrator says nearly four.
    private const double MandarinRate = 172;
    private const int NarrationRange = 58;

    /// <param name="voice">One of the engine's own voices.</param>
    public static EspeakVoice For(string voice, VoiceType type, double pace)
    {
        var (variant, pitch) = type switch
        {
            VoiceType.Female => ("+f2", 46),
            VoiceType.Male => ("+m3", 48),
            VoiceType.Deep => ("+m7", 30),
            VoiceType.Bright => ("+f4", 58),
            _ => ("", 46),
        };
        return new(
            voice + variant,
            (int)Math.Round((voice.Contains("cmn", StringComparison.Ordinal) ? MandarinRate : NarrationRate) * pace),
            pitch,
            NarrationRange);
    }
}
