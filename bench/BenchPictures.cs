using SkiaSharp;

namespace Pixora.Bench;

/// <summary>Stills to film: hills of noise in haze under a lit sky, with grain; deterministic.</summary>
internal static class BenchPictures
{
    private const int Ridges = 7;

    /// <summary>Writes a PNG.</summary>
    public static void Paint(string path, int width, int height, int seed)
    {
        using var surface = SKSurface.Create(new SKImageInfo(width, height));
        var (canvas, random) = (surface.Canvas, new Random(seed));
        var hue = (float)random.NextDouble() * 360;
        PaintSky(canvas, width, height, hue);
        for (var ridge = 0; ridge < Ridges; ridge++)
        {
            PaintRidge(canvas, (width, height), random, (hue, ridge));
        }

        PaintGrain(canvas, width, height, seed);
        using var image = surface.Snapshot();
        using var data = image.Encode(SKEncodedImageFormat.Png, 100);
        using var file = File.Create(path);
        data.SaveTo(file);
    }

    private static void PaintSky(SKCanvas canvas, int width, int height, float hue)
    {
        SKColor[] colours = [SKColor.FromHsv(hue, 60, 35), SKColor.FromHsv((hue + 40) % 360, 45, 95)];
        using var shader = SKShader.CreateLinearGradient(new(0, 0), new(0, height * 0.7f), colours, SKShaderTileMode.Clamp);
        using var paint = new SKPaint { Shader = shader };
        canvas.DrawRect(0, 0, width, height, paint);
    }

    private static void PaintRidge(SKCanvas canvas, (int Width, int Height) size, Random random, (float Hue, int Index) ridge)
    {
        var near = (ridge.Index + 1f) / Ridges;
        var (phase, level) = (random.NextDouble() * 100, size.Height * (0.35 + (0.5 * near)));
        using var outline = new SKPathBuilder();
        outline.MoveTo(0, size.Height);
        for (var x = 0; x <= size.Width; x += 2)
        {
            var rise = Enumerable.Range(0, 8).Sum(octave => Math.Sin((x * 0.0021 * (1 << octave)) + (phase * (octave + 1))) / (1 << octave));
            outline.LineTo(x, (float)(level - (size.Height * 0.07 * rise)));
        }

        outline.LineTo(size.Width, size.Height);
        using var shape = outline.Detach();
        using var texture = SKShader.CreatePerlinNoiseFractalNoise(0.02f, 0.05f, 5, ridge.Index + 1);
        using var haze = SKColorFilter.CreateBlendMode(SKColor.FromHsv(ridge.Hue, 40 * near, 80 - (60 * near)).WithAlpha(170), SKBlendMode.SrcOver);
        using var paint = new SKPaint { Shader = texture, ColorFilter = haze, IsAntialias = true };
        using var fill = new SKPaint { Color = SKColor.FromHsv(ridge.Hue, 40 * near, 80 - (60 * near)), IsAntialias = true };
        canvas.DrawPath(shape, fill);
        canvas.DrawPath(shape, paint);
    }

    private static void PaintGrain(SKCanvas canvas, int width, int height, int seed)
    {
        using var noise = SKShader.CreatePerlinNoiseTurbulence(0.7f, 0.7f, 2, seed);
        using var paint = new SKPaint { Shader = noise, BlendMode = SKBlendMode.SoftLight, Color = SKColors.White.WithAlpha(26) };
        canvas.DrawRect(0, 0, width, height, paint);
    }
}
