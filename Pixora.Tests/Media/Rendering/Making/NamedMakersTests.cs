using Pixora.Media.Generation;
using Pixora.Media.Providers.Local.Images;
using Pixora.Media.Rendering.Making;
using Pixora.Media.Tasks;

namespace Pixora.Tests.Media.Rendering.Making;

public sealed class NamedMakersTests
{
    private readonly IImageMaker[] makers = [new LocalImageMaker(), new LocalImageMaker().Before()];

    [Theory]
    [InlineData(PainterMark.First, 2)]
    [InlineData(2, 2)]
    [InlineData(PainterMark.Living, PainterMark.Living)]
    [InlineData(9, PainterMark.Living)]
    public void A_plan_s_picture_is_painted_by_the_nearest_version(int planned, int painted) =>
        Assert.Equal(painted, makers.Named(makers[0].Profile with { Version = planned }).Profile.Version);

    [Fact]
    public void What_was_planned_with_drawings_that_are_not_here_is_refused() => Assert.Equal(
        "maker.unknown",
        Assert.Throws<ProviderException>(() => makers.Named(makers[0].Profile with { Equipment = "abc" })).Code);
}
