using Pixora.Media.Rendering.Clips;
using Pixora.Media.Rendering.Frames;
using Pixora.Media.Tasks;

namespace Pixora.Tests.Media.Rendering.Clips;

public sealed class TransitionTests
{
    private const int Width = 64;

    private const byte Leaving = 60;

    private const byte Coming = 200;

    [Theory]
    [InlineData(TransitionKind.CrossFade)]
    [InlineData(TransitionKind.FadeThroughBlack)]
    [InlineData(TransitionKind.Wipe)]
    [InlineData(TransitionKind.Slide)]
    [InlineData(TransitionKind.Cut)]
    public void Starts_with_the_leaving_picture_and_ends_with_the_coming_one(TransitionKind kind)
    {
        Assert.All(Blended(kind, 0).Data, luma => Assert.Equal(Leaving, luma));
        Assert.All(Blended(kind, 1).Data, luma => Assert.Equal(Coming, luma));
    }

    [Fact]
    public void A_cross_fade_is_half_of_each_in_the_middle() =>
        Assert.All(Blended(TransitionKind.CrossFade, 0.5).Data, luma => Assert.Equal(130, luma));

    [Fact]
    public void A_fade_through_black_is_black_in_the_middle()
    {
        var frame = Blended(TransitionKind.FadeThroughBlack, 0.5);
        Assert.All(frame.Y.ToArray(), luma => Assert.Equal(Bt709.Black, luma));
        Assert.All(frame.U.ToArray(), chroma => Assert.Equal(Bt709.Neutral, chroma));
    }

    [Fact]
    public void A_wipe_has_a_soft_edge_with_the_coming_picture_on_its_left()
    {
        var row = Blended(TransitionKind.Wipe, 0.5).Y[..Width].ToArray();
        Assert.Equal((Coming, Leaving), (row[0], row[^1]));
        Assert.Equal(row.OrderDescending(), row);
        Assert.InRange(row.Distinct().Count(), 5, 12);
    }

    [Fact]
    public void A_slide_pushes_the_leaving_picture_to_the_left()
    {
        var row = Blended(TransitionKind.Slide, 0.5).Y[..Width].ToArray();
        Assert.All(row[..(Width / 2)], luma => Assert.Equal(Leaving, luma));
        Assert.All(row[(Width / 2)..], luma => Assert.Equal(Coming, luma));
    }

    private static YuvFrame Blended(TransitionKind kind, double time)
    {
        var leaving = new YuvFrame(Width, 36);
        var coming = new YuvFrame(Width, 36);
        Array.Fill(leaving.Data, Leaving);
        Array.Fill(coming.Data, Coming);
        Transitions.Of(kind, Width).Blend(leaving, coming, time);
        return leaving;
    }
}
