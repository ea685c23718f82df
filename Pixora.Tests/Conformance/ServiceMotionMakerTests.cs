using Pixora.Media.Generation;
using Pixora.Tests.Fakes.Makers;

namespace Pixora.Tests.Conformance;

public sealed class ServiceMotionMakerTests : MotionMakerConformance
{
    private protected override MotionRequest Impossible => Usual with { Seconds = ServiceMotionMaker.Longest + 1 };

    private protected override IMotionMaker Create() => new ServiceMotionMaker();
}
