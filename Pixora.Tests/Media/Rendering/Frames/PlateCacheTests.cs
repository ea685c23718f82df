using Pixora.Media.Generation;
using Pixora.Media.Rendering.Frames;
using Pixora.Media.Tasks;

namespace Pixora.Tests.Media.Rendering.Frames;

public sealed class PlateCacheTests
{
    private int reads;

    [Fact]
    public async Task Clips_that_start_together_read_their_picture_once()
    {
        var cache = new PlateCache(1 << 20, Read);
        var plates = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => cache.GetAsync(Key("a"))));
        Assert.Equal(1, reads);
        Assert.Single(plates.Distinct());
    }

    [Fact]
    public async Task The_picture_not_used_longest_goes_first()
    {
        var size = new Plate(64, 36).Bytes;
        var cache = new PlateCache(2 * size, Read);
        foreach (var name in new[] { "a", "b", "a", "c", "a", "b" })
        {
            await cache.GetAsync(Key(name));
        }

        Assert.Equal(4, reads);
    }

    [Fact]
    public async Task A_reading_that_failed_is_tried_again()
    {
        var cache = new PlateCache(
            1 << 20,
            key => reads++ == 0 ? throw new ProviderException("image.unreadable", "", retryable: false) : new Plate(16, 16));
        await Assert.ThrowsAsync<ProviderException>(() => cache.GetAsync(Key("a")));
        Assert.NotNull(await cache.GetAsync(Key("a")));
    }

    private static PlateKey Key(string name) => new(name, 1, DateTime.UnixEpoch, VisualStyle.Vivid, 64, 36);

    private Plate Read(PlateKey key)
    {
        Interlocked.Increment(ref reads);
        return new Plate(64, 36);
    }
}
