using Pixora.Media.Generation;
using Pixora.Media.Providers.Remote;
using Pixora.Tests.Fakes.Services;

namespace Pixora.Tests.Conformance;

public sealed class OpenAIImageMakerTests : ReferencedImageMakerConformance, IAsyncLifetime
{
    private readonly StandInMedia service = new();

    private protected override ImageRequest Impossible =>
        Request with { Characters = ["a", "b", "c", "d", "e"], References = ["a", "b", "c", "d", "e"] };

    public async ValueTask InitializeAsync() => await service.StartAsync();

    public ValueTask DisposeAsync() => service.DisposeAsync();

    private protected override IImageMaker Create() => RemoteMakerSet.One<IImageMaker>(service.Profile(MakerCapability.Image));
}
