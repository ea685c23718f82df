using Pixora.Media.Generation;
using Pixora.Tests.Fakes.Services;

namespace Pixora.Tests.Conformance;

public sealed class FalMotionMakerTests : MotionMakerConformance, IAsyncLifetime
{
    private readonly StandInFal service = new();

    private protected override MotionRequest Impossible => Usual with { Seconds = 61 };

    private protected override int? Orders => service.Bill.Count;

    public async ValueTask InitializeAsync() => await service.StartAsync();

    public ValueTask DisposeAsync() => service.DisposeAsync();

    private protected override IMotionMaker Create() => RemoteMakerSet.One<IMotionMaker>(service.Profile);
}
