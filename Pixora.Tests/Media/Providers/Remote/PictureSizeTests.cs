using Pixora.Media.Providers.Remote;

namespace Pixora.Tests.Media.Providers.Remote;

public sealed class PictureSizeTests
{
    [Theory]
    [InlineData(2160, 1216, "", "2160x1216")]
    [InlineData(64, 36, "", "1088x608")]
    [InlineData(1216, 2160, "", "1216x2160")]
    [InlineData(4096, 4096, "", "2880x2880")]
    [InlineData(1600, 200, "", "1600x544")]
    [InlineData(1920, 1080, "1024x1024,1536x1024,1024x1536", "1536x1024")]
    [InlineData(1080, 1920, "1024x1024,1536x1024,1024x1536", "1024x1536")]
    [InlineData(1920, 1080, "1536x864,2048x1152,3840x2160", "2048x1152")]
    [InlineData(5000, 2812, "1536x864,2048x1152", "2048x1152")]
    public void Crops_least_and_is_large_enough_where_it_can_be(int width, int height, string sizes, string expected) =>
        Assert.Equal(expected, PictureSize.For(width, height, sizes.Split(',', StringSplitOptions.RemoveEmptyEntries)).ToString());

    [Fact]
    public void A_free_size_is_always_one_that_services_take()
    {
        foreach (var width in Enumerable.Range(1, 40).Select(step => step * 101))
        {
            foreach (var height in Enumerable.Range(1, 40).Select(step => step * 97))
            {
                var size = PictureSize.For(width, height, []);
                var pixels = (long)size.Width * size.Height;
                Assert.True(
                    size.Width % 16 == 0 && size.Height % 16 == 0 && Math.Max(size.Width, size.Height) <= 3840
                        && Math.Max(size.Width, size.Height) <= 3.2 * Math.Min(size.Width, size.Height)
                        && pixels is >= 655_360 and <= 8_294_400,
                    $"{width}x{height} → {size}");
            }
        }
    }
}
