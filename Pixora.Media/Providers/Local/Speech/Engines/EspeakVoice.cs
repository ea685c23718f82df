using Pixora.Media.Tasks;

namespace Pixora.Media.Providers.Local.Speech.Engines;

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
    public static EspeakVoice For(string voice, VoiceType type, double pace) => type switch
    {
        VoiceType.Female => Of(voice, "+f2", 46, pace),
        VoiceType.Male => Of(voice, "+m3", 48, pace),
        VoiceType.Deep => Of(voice, "+m7", 30, pace),
        VoiceType.Bright => Of(voice, "+f4", 58, pace),
        _ => Of(voice, "", 46, pace),
    };

    /// <summary>Of the variants, those of which a recogniser of English understands most.</summary>
    /// <param name="voice">An English one.</param>
    public static EspeakVoice Clearest(string voice, VoiceType type, double pace) => type switch
    {
        VoiceType.Female => Of(voice, "+f2", 46, pace),
        VoiceType.Bright => Of(voice, "+f5", 58, pace),
        VoiceType.Male => Of(voice, "+klatt2", 50, pace),
        VoiceType.Deep => Of(voice, "+klatt", 34, pace),
        _ => Of(voice, "+klatt2", 44, pace),
    };

    private static EspeakVoice Of(string voice, string variant, int pitch, double pace) => new(
        voice + variant,
        (int)Math.Round((voice.Contains("cmn", StringComparison.Ordinal) ? MandarinRate : NarrationRate) * pace),
        pitch,
        NarrationRange);
}
