using Pixora.Media.Rendering.Life;
using Pixora.Tests.Fakes;
using SkiaSharp;

namespace Pixora.Tests.Media.Rendering.Life;

public sealed class LifeChunkTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_picture_keeps_its_life_and_looks_as_before()
    {
        using var picture = LivingPictures.Striped();
        var path = LivingPictures.Write(folder["a.png"], picture, [.. LivingPictures.Kinds]);

        var read = LifeChunk.Read(path)!;
        using var seen = SKBitmap.Decode(path);

        Assert.Equal(new SmallLife(7, [.. LivingPictures.Kinds]), read.Life);
        Assert.Equal((picture.Width, picture.Height), (read.Width, read.Height));
        Assert.Equal(picture.Pixels, seen.Pixels);
    }

    [Fact]
    public void Whatever_no_painter_wrote_is_no_life()
    {
        using var picture = LivingPictures.Striped();
        var read = new List<string>();
        LifeElement[] mad =
        [
            new TwinklingStar(new(float.MaxValue, 0), 0.01f),
            new SmokePlume(new(0, 0), 0.7f, 0, 1, 0),
            new RainFall(0, 1e9f, 0),
            new BirdFlight(new(0, 0), 0.1f, int.MaxValue, 0, 0),
            new LightningBolt([], 0.5f),
            new RockingBoat(new(0, 0), -1, 1, 1),
            new WaterGlint(new(0, 0), 5, 0),
            new RisingBubbles(1_000_000),
            new FlickeringLight(new(0, 0), 0.1f, 9, 1),
        ];
        foreach (var element in mad)
        {
            var path = LivingPictures.Write(folder[$"{element.GetType().Name}.png"], picture, element);
            if (LifeChunk.Read(path) is not null)
            {
                read.Add(element.ToString());
            }
        }

        var whole = File.ReadAllBytes(LivingPictures.Write(folder["whole.png"], picture, [.. LivingPictures.Kinds]));
        byte[][] broken =
        [
            [], whole[..20], whole[..60], "GIF89a"u8.ToArray(),
            Spoilt(whole, 33, 0xFF), Spoilt(whole, 45, (byte)'!'), Spoilt(whole, 60, 0),
        ];
        foreach (var bytes in broken)
        {
            File.WriteAllBytes(folder["broken.png"], bytes);
            if (LifeChunk.Read(folder["broken.png"]) is not null)
            {
                read.Add($"{bytes.Length} bytes");
            }
        }

        Assert.Empty(read);
    }

    private static byte[] Spoilt(byte[] whole, int at, byte value)
    {
        byte[] spoilt = [.. whole];
        spoilt[at] = value;
        return spoilt;
    }
}
