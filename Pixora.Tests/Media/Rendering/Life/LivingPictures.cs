using Pixora.Media.Rendering;
using Pixora.Media.Rendering.Frames;
using Pixora.Media.Rendering.Life;
using Pixora.Media.Tasks;
using SkiaSharp;

namespace Pixora.Tests.Media.Rendering.Life;

/// <summary>Pictures with life in them, and what is seen of it.</summary>
internal static class LivingPictures
{
    public const int Rate = 30;
    private const byte Grey = 90;

    /// <summary>One of each kind.</summary>
    public static IReadOnlyList<LifeElement> Kinds { get; } =
    [
        new RainFall(0.2f, 1f, 0xD0D8E0),
        new SnowFall(-0.1f, 0xFFFFFF),
        new TwinklingStar(new(0.3f, 0.2f), 0.001f),
        new WaterGlint(new(0.6f, 0.8f), 0.04f, 0xFFF0C0),
        new SmokePlume(new(0.4f, 0.5f), 0.01f, 0.4f, 0.3f, 0xE0E0E0),
        new FlickeringLight(new(0.5f, 0.5f), 0.1f, 0.13f, 1f),
        new BirdFlight(new(0.5f, 0.3f), 0.03f, 4, 0.02f, 0x101820),
        new LightningBolt([new(0.5f, 0.1f), new(0.55f, 0.3f), new(0.55f, 0.3f), new(0.5f, 0.6f)], 0.6f),
        new RockingBoat(new(0.5f, 0.6f), 0.3f, 0.25f, 1f),
        new WavingFlag(new(0.5f, 0.3f), 0.12f, 0.06f),
        new RisingBubbles(20),
    ];

    /// <summary>Writes a picture in which something moves.</summary>
    public static string Write(string path, SKBitmap picture, params LifeElement[] elements)
    {
        using var png = picture.Encode(SKEncodedImageFormat.Png, 100);
        using var file = File.Create(path);
        LifeChunk.Write(file, png.Span, new SmallLife(7, [.. elements]));
        return path;
    }

    /// <summary>A picture of stripes, so that a warp is seen, for frames of 192×108.</summary>
    public static SKBitmap Striped()
    {
        var picture = new SKBitmap(new SKImageInfo(216, 122, SKColorType.Rgba8888, SKAlphaType.Opaque));
        for (var y = 0; y < picture.Height; y++)
        {
            for (var x = 0; x < picture.Width; x++)
            {
                var shade = (byte)(110 + (40 * Math.Sin(x * 0.5) * Math.Cos(y * 0.4)));
                picture.SetPixel(x, y, new SKColor(shade, shade, (byte)(shade / 2)));
            }
        }

        return picture;
    }

    public static CameraMove Move(string path, CameraMotion camera = CameraMotion.PushIn, int frames = 180) =>
        new(path, camera, frames, 192, 108, VisualStyle.Documentary);

    /// <summary>The camera's own frames of a picture.</summary>
    public static IFrameSource Still(CameraMove move) => new Pixora.Media.Providers.Local.Motion.StillFrames(
        PlateReader.Read(PlateKey.Of(move)), move);

    public static IFrameSource Living(CameraMove move) => LivingFrames.Over(Still(move), move, Rate);

    /// <summary>Frames of one grey, however the camera moves.</summary>
    public static IFrameSource Plain() => new GreyFrames();

    public static byte[] Draw(IFrameSource frames, int frame)
    {
        var target = new YuvFrame(192, 108);
        frames.Draw(frame, target);
        return [.. target.Data];
    }

    private sealed class GreyFrames : IFrameSource
    {
        public void Draw(int frame, YuvFrame target)
        {
            target.Data.AsSpan().Fill(Bt709.Neutral);
            target.Y.Fill(Grey);
        }

        public void Dispose()
        {
        }
    }
}
