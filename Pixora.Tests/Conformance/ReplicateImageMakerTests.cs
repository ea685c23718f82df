using Pixora.Media.Generation;
using Pixora.Media.Providers.Remote;
using Pixora.Tests.Fakes;
using Pixora.Tests.Fakes.Services;

namespace Pixora.Tests.Conformance;

public sealed class ReplicateImageMakerTests : ReferencedImageMakerConformance, IAsyncLifetime
{
    private readonly SkippingTime clock = new();
    private readonly StandInReplicate service;

    public ReplicateImageMakerTests() => service = new(clock);

    private protected override int? Orders => service.Bill.Count;

    public async ValueTask InitializeAsync() => await service.StartAsync();

    public ValueTask DisposeAsync() => service.DisposeAsync();

    private protected override IImageMaker Create() => RemoteMakerSet.One<IImageMaker>(service.Profile(MakerCapability.Image), clock);
}
