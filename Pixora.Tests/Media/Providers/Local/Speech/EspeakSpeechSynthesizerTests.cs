using Pixora.Media.Generation;
using Pixora.Media.Providers.Local.Speech;
using Pixora.Tests.Conformance;

namespace Pixora.Tests.Media.Providers.Local.Speech;

public sealed class EspeakSpeechSynthesizerTests : SpeechSynthesizerConformance
{
    private protected override ISpeechSynthesizer Create() => new EspeakSpeechSynthesizer();
}
