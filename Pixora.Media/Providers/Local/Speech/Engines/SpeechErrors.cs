using Pixora.Media.Generation;

namespace Pixora.Media.Providers.Local.Speech.Engines;

internal static class SpeechErrors
{
    public const string Language = "speech.language";

    public static ProviderException Missing() => new(
        "speech.missing",
        "There is no voice on this machine: espeak-ng is not installed. "
            + "Run './pixora up', or: apt-get install libespeak-ng1 espeak-ng-data",
        retryable: false);

    public static ProviderException FliteMissing() => new(
        "speech.missing",
        "This film is spoken by flite, which is not installed here. Run './pixora up', or: apt-get install libflite1; "
            + "or choose another maker of speech for it, such as local-espeak.",
        retryable: false);

    public static ProviderException NoVoice(string language) => new(
        Language,
        $"The voices on this machine do not speak '{language}'. Choose another language for the narration, or a film without narration.",
        retryable: false);
}
