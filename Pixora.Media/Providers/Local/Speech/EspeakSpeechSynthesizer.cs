using Pixora.Media.Generation;
using Pixora.Media.Providers.Local.Speech.Wording;

namespace Pixora.Media.Providers.Local.Speech;

/// <summary>
/// Speaks every language with espeak-ng; what is written in figures and signs is said in words, and of English the
/// variants are taken that are understood best.
/// </summary>
internal sealed class EspeakSpeechSynthesizer : LocalNarrator
{
    public override MakerProfile Profile { get; } = new("local-espeak", 1, NeedsNetwork: false);

    protected override Task<Generation.Speech> SpeakAsync(
        SpeechRequest request, string path, CancellationToken cancellationToken) => ByEspeakAsync(
            new(request, ReadAloud.Of(request.Text, request.Language), Clearest: request.Language == "en"), path, cancellationToken);
}
