using Pixora.Media.Generation;

namespace Pixora.Media.Providers.Local.Speech.Engines;

/// <summary>Access to espeak-ng, shared by the whole process: one text at a time.</summary>
internal static class EspeakEngine
{
    private static readonly IReadOnlyDictionary<string, string> None = new Dictionary<string, string>();

    private static IReadOnlyDictionary<string, string>? voices;

    /// <summary>
    /// The engine's voice by its own name of the language; none when it is not installed. Looked for again until it is,
    /// so that it may be installed while Pixora runs.
    /// </summary>
    public static IReadOnlyDictionary<string, string> Voices() => NativeVoices.Run(() =>
    {
        using var session = voices is null ? EspeakSession.Open() : null;
        return (voices ??= session?.Voices()) ?? None;
    });

    /// <summary>Speaks texts one after the other in the same voice.</summary>
    /// <exception cref="ProviderException"><c>speech.missing</c> or <c>speech.language</c>.</exception>
    public static Task<IReadOnlyList<Utterance>> SpeakAsync(
        IReadOnlyList<string> texts, EspeakVoice voice, CancellationToken cancellationToken) =>
        NativeVoices.RunAsync<IReadOnlyList<Utterance>>(() => Speak(texts, voice, cancellationToken), cancellationToken);

    private static Utterance[] Speak(
        IReadOnlyList<string> texts, EspeakVoice voice, CancellationToken cancellationToken)
    {
        using var session = EspeakSession.Open() ?? throw SpeechErrors.Missing();
        return [.. texts.Select(text => session.Speak(text, voice, cancellationToken))];
    }
}
