using Pixora.Media.Generation;
using Pixora.Media.Providers.Local.Speech.Wording;

namespace Pixora.Media.Providers.Local.Speech;

/// <summary>
/// Speaks with espeak-ng, as films did that were planned before there was a choice of engines: texts as they are
/// written.
/// </summary>
internal sealed class LocalSpeechSynthesizer : LocalNarrator
{
    public override MakerProfile Profile { get; } = new("local-speech", 1, NeedsNetwork: false);

    protected override Task<Generation.Speech> SpeakAsync(
        SpeechRequest request, string path, CancellationToken cancellationToken) =>
        ByEspeakAsync(new(request, SpokenForm.Of(SpokenText.Of(request.Text)), Clearest: false), path, cancellationToken);
}
