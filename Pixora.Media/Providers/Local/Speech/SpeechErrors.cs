using Pixora.Media.Generation;

namespace Pixora.Media.Providers.Local.Speech;

internal static class SpeechErrors
{
    public const string Language = "speech.language";

    public static ProviderException Missing() => new(
        "speech.missing",
        "There is no voice on this machine: espeak-ng is not installed. "
            + "Run './pixora up', or: apt-get install libespeak-ng1 espeak-ng-data",
        retryable: false);

    public static ProviderException NoVoice(string language) => new(
        Language,
        $"The voices on this machine do not speak '{language}'. Choose another language for the narration, or a film without narration.",
        retryable: false);
}
