using Pixora.Media.Generation;
using Pixora.Tests.Fakes.Services;

namespace Pixora.Tests.Conformance;

public sealed class ElevenLabsSpeakerTests : SpeechSynthesizerConformance, IAsyncLifetime
{
    private readonly StandInElevenLabs service = new();

    public async ValueTask InitializeAsync() => await service.StartAsync();

    public ValueTask DisposeAsync() => service.DisposeAsync();

    private protected override ISpeechSynthesizer Create() => RemoteMakerSet.One<ISpeechSynthesizer>(service.Profile);
}
