using Pixora.Media.Generation;
using Pixora.Media.Providers.Remote;
using Pixora.Tests.Fakes.Services;

namespace Pixora.Tests.Conformance;

public sealed class KokoroSpeakerTests : SpeechSynthesizerConformance, IAsyncLifetime
{
    private readonly StandInMedia service = new(ServerDialect.Kokoro);

    private protected override bool KnowsWordTimes => true;

    public async ValueTask InitializeAsync() => await service.StartAsync();

    public ValueTask DisposeAsync() => service.DisposeAsync();

    private protected override ISpeechSynthesizer Create() =>
        RemoteMakerSet.One<ISpeechSynthesizer>(service.Profile(MakerCapability.Speech));
}
