using Pixora.Media.Tasks;

namespace Pixora.Tests.Media.Tasks;

public sealed class FilmFormatTests
{
    [Theory]
    [InlineData("16:9", AspectRatio.Landscape)]
    [InlineData("9:16", AspectRatio.Portrait)]
    [InlineData("1:1", AspectRatio.Square)]
    public void An_aspect_ratio_is_read_as_it_is_written(string text, AspectRatio aspect)
    {
        Assert.True(AspectRatios.TryParse(text, out var read));
        Assert.Equal(aspect, read);
        Assert.Equal(text, AspectRatios.ToText(aspect));
    }

    [Fact]
    public void A_style_is_read_in_any_case()
    {
        foreach (var style in Enum.GetValues<VisualStyle>())
        {
            Assert.True(VisualStyles.TryParse(style.ToString().ToUpperInvariant(), out var read));
            Assert.Equal(style, read);
            Assert.Equal(style.ToString().ToLowerInvariant(), VisualStyles.ToText(style));
        }
    }

    [Theory]
    [InlineData(AspectRatio.Landscape, 1080, 1920, 1080)]
    [InlineData(AspectRatio.Landscape, 720, 1280, 720)]
    [InlineData(AspectRatio.Landscape, 480, 854, 480)]
    [InlineData(AspectRatio.Landscape, 36, 64, 36)]
    [InlineData(AspectRatio.Landscape, 37, 66, 36)]
    [InlineData(AspectRatio.Portrait, 1080, 1080, 1920)]
    [InlineData(AspectRatio.Square, 1080, 1080, 1080)]
    [InlineData(AspectRatio.Square, 3, 2, 2)]
    public void A_frame_has_even_sides(AspectRatio aspect, int shortSide, int width, int height) =>
        Assert.Equal(new FrameSize(width, height), FrameSize.Of(aspect, shortSide));

    [Fact]
    public void A_frame_of_no_size_is_a_mistake() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => FrameSize.Of(AspectRatio.Square, 1));
}
