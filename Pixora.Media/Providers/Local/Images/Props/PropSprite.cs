using System.Numerics;
using Pixora.Media.Providers.Local.Images.Setups;
using SkiaSharp;

namespace Pixora.Media.Providers.Local.Images.Props;

/// <summary>A drawing at the size at which it is seen: its own colours and how much each pixel is covered.</summary>
internal sealed class PropSprite
{
    private PropSprite(int width, int height)
    {
        Width = width;
        Height = height;
        Colour = new Vector3[width * height];
        Cover = new float[width * height];
    }

    public int Width { get; }

    public int Height { get; }

    public Vector3[] Colour { get; }

    /// <summary>0 to 1.</summary>
    public float[] Cover { get; }

    public static PropSprite Make(PropShape shape, Drawing drawing, in SpriteWish wish)
    {
        var sprite = new PropSprite(Math.Max(1, (int)MathF.Round(wish.Width)), Math.Max(1, (int)MathF.Round(wish.Height)));
        using var picture = new SKBitmap(new SKImageInfo(sprite.Width, sprite.Height, SKColorType.Rgba8888, SKAlphaType.Premul));
        using (var canvas = new SKCanvas(picture))
        {
            canvas.Clear(SKColors.Transparent);
            if (wish.Mirrored)
            {
                canvas.Translate(sprite.Width, 0);
                canvas.Scale(-1, 1);
            }

            canvas.Scale(sprite.Width / shape.Box.Width, sprite.Height / shape.Box.Height);
            canvas.Translate(-shape.Box.Left, -shape.Box.Top);
            canvas.RotateDegrees(wish.Turn, drawing.Width * 0.5f, drawing.Height * 0.5f);
            drawing.Draw(canvas);
        }

        sprite.Take(picture, shape, wish);
        return sprite;
    }

    private void Take(SKBitmap picture, PropShape shape, in SpriteWish wish)
    {
        var pixels = picture.GetPixelSpan();
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++)
            {
                var at = (y * picture.RowBytes) + (x * 4);
                var cover = pixels[at + 3] / 255f;
                if (cover <= 0f)
                {
                    continue;
                }

                var across = wish.Mirrored ? Width - 1 - x : x;
                cover *= shape.Belongs(
                    shape.Box.Left + ((across + 0.5f) / Width * shape.Box.Width), shape.Box.Top
                        + ((y + 0.5f) / Height * shape.Box.Height));
                var own = new Vector3(pixels[at], pixels[at + 1], pixels[at + 2]) / pixels[at + 3];
                Colour[(y * Width) + x] = wish.Dye is { } dye ? Dyed(own, Tint.Hex(dye)) : own;
                Cover[(y * Width) + x] = cover;
            }
        }
    }

    /// <summary>What is colourful takes the colour that is named; glass, tyres and eyes keep theirs.</summary>
    private static Vector3 Dyed(Vector3 own, Vector3 dye)
    {
        var high = MathF.Max(own.X, MathF.Max(own.Y, own.Z));
        var low = MathF.Min(own.X, MathF.Min(own.Y, own.Z));
        var colourful = high <= 0 ? 0 : Tint.Step(0.28f, 0.5f, (high - low) / high);
        return Tint.Mix(own, Vector3.Min(dye * (0.45f + (0.9f * Tint.Luma(own))), Vector3.One), colourful);
    }
}

/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Turn">Degrees.</param>
/// <param name="Dye">0xRRGGBB in place of its own colour; null keeps it.</param>
internal readonly record struct SpriteWish(float Width, float Height, float Turn, bool Mirrored, uint? Dye);
