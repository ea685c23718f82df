using Pixora.Media.Generation;
using Pixora.Media.Providers.Remote;
using Pixora.Tests.Fakes.Services;

namespace Pixora.Tests.Conformance;

public sealed class OpenAISpeakerTests : SpeechSynthesizerConformance, IAsyncLifetime
{
    private readonly StandInMedia service = new(ServerDialect.Plain);

    private protected override bool KnowsWordTimes => false;

    public async ValueTask InitializeAsync() => await service.StartAsync();

    public ValueTask DisposeAsync() => service.DisposeAsync();

    private protected override ISpeechSynthesizer Create() =>
        RemoteMakerSet.One<ISpeechSynthesizer>(service.Profile(MakerCapability.Speech));
}
