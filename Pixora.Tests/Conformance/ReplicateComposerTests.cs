using Pixora.Media.Generation;
using Pixora.Media.Providers.Remote;
using Pixora.Tests.Fakes;
using Pixora.Tests.Fakes.Services;

namespace Pixora.Tests.Conformance;

public sealed class ReplicateComposerTests : MusicComposerConformance, IAsyncLifetime
{
    private readonly SkippingTime clock = new();
    private readonly StandInReplicate service;

    public ReplicateComposerTests() => service = new(clock);

    private protected override int? Orders => service.Bill.Count;

    public async ValueTask InitializeAsync() => await service.StartAsync();

    public ValueTask DisposeAsync() => service.DisposeAsync();

    private protected override IMusicComposer Create() => RemoteMakerSet.One<IMusicComposer>(service.Profile(MakerCapability.Music), clock);
}
