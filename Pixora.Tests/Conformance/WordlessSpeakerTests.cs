using Pixora.Media.Generation;
using Pixora.Tests.Fakes.Makers;

namespace Pixora.Tests.Conformance;

public sealed class WordlessSpeakerTests : SpeechSynthesizerConformance
{
    private protected override ISpeechSynthesizer Create() => new WordlessSpeaker();

    private protected override bool KnowsWordTimes => false;
}
