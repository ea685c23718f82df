using Pixora.Media.Rendering;
using Pixora.Media.Rendering.Clips;
using Pixora.Media.Rendering.Frames;

namespace Pixora.Tests.Media.Rendering.Clips;

public sealed class PlacedOverlayTests
{
    [Fact]
    public void Fades_in_and_out_and_is_not_seen_outside_its_time()
    {
        var overlay = new PlacedOverlay(Plate(0, 0), From: 10, To: 20, Fade: 4);
        int[] expected = [0, 64, 128, 192, 256, 256, 256, 256, 192, 128, 64, 0];
        Assert.Equal(expected, Enumerable.Range(9, 12).Select(overlay.Opacity));
    }

    [Fact]
    public void One_that_began_before_the_clip_is_fully_there_at_its_start() =>
        Assert.Equal(Compositing.Opaque, new PlacedOverlay(Plate(0, 0), From: -30, To: 50, Fade: 15).Opacity(0));

    [Fact]
    public void A_very_short_one_still_becomes_opaque() =>
        Assert.Equal(Compositing.Opaque, new PlacedOverlay(Plate(0, 0), From: 0, To: 1, Fade: 15).Opacity(0));

    [Theory]
    [InlineData(-8, -8)]
    [InlineData(24, 24)]
    [InlineData(-40, 10)]
    [InlineData(10, 60)]
    public void What_lies_outside_the_frame_is_cut_off(int left, int top)
    {
        var frame = new YuvFrame(32, 32);
        frame.Y.Clear();
        new PlacedOverlay(Plate(left, top), 0, 9, 1).Lay(4, frame);
        for (var at = 0; at < frame.Y.Length; at++)
        {
            var inside = at % 32 >= left && at % 32 < left + 16 && at / 32 >= top && at / 32 < top + 16;
            Assert.Equal(inside ? 235 : 0, frame.Y[at]);
        }
    }

    private static OverlayBitmap Plate(int left, int top) =>
        new PlainOverlays().Paint(new(OverlayKind.Caption, "", "en", default, 0, 9), 16, 32) with { Left = left, Top = top };
}
