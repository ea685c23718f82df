using Pixora.Media.Generation;
using Pixora.Tests.Fakes.Makers;

namespace Pixora.Tests.Conformance;

public sealed class PaidImageMakerTests : SteadyImageMakerConformance
{
    private readonly JobService service = new();

    public PaidImageMakerTests() => service.Finish();

    private protected override ImageRequest Impossible => Request with { Width = 4096 };

    private protected override int? Orders => service.Orders;

    private protected override IImageMaker Create() => new PaidImageMaker(service);
}
