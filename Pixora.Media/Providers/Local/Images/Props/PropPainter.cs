using System.Numerics;
using Pixora.Media.Providers.Local.Images.Chance;
using Pixora.Media.Providers.Local.Images.Reading;
using Pixora.Media.Providers.Local.Images.Setups;
using SkiaSharp;

namespace Pixora.Media.Providers.Local.Images.Props;

/// <summary>
/// Paints a thing into the light of the picture: rounded by its outline, with a rim where a low sun stands behind it, paler
/// with distance, and with what it rests on under it.
/// </summary>
internal sealed class PropPainter(Shot shot, PropDrawings drawings)
{
    private const float Pale = 0.86f;

    public void Paint(PropPlacing placing)
    {
        if (drawings.Find(placing.Prop) is not { } drawing || drawings.ShapeOf(placing.Prop) is not { } shape)
        {
            return;
        }

        var sprite = PropSprite.Make(
            shape, drawing,
                new SpriteWish(placing.Width, placing.Height, drawings.TurnOf(placing.Prop), placing.Mirrored,
                placing.Colour));
        using var image = Light(sprite, placing);
        var support = placing.Mirrored
            ? new SKPoint(1 - shape.SupportRight, 1 - shape.SupportLeft)
            : new SKPoint(shape.SupportLeft, shape.SupportRight);
        var ground = new PropBase(shot, placing, image, Pad(sprite));
        ground.PaintBehind(support);
        shot.Canvas.Save();
        shot.Canvas.RotateDegrees(placing.Lean, placing.X, placing.Foot - (placing.Height * 0.5f));
        if (placing.Footing == Footing.Water)
        {
            shot.Canvas.ClipRect(new SKRect(0, 0, shot.Width, placing.Foot));
        }

        shot.Canvas.DrawImage(
            image, MathF.Round(placing.Left) - Pad(sprite), MathF.Round(placing.Top + (placing.Height * placing.Sunk)) - Pad(sprite),
            SKSamplingOptions.Default);
        shot.Canvas.Restore();
        ground.PaintBefore(support);
        if (placing.Prop.Glows)
        {
            Glow(placing);
        }
    }

    private static int Pad(PropSprite sprite) => Math.Max(4, sprite.Height / 12);

    private unsafe SKImage Light(PropSprite sprite, PropPlacing placing)
    {
        var pad = Pad(sprite);
        var width = sprite.Width + (pad * 2);
        var height = sprite.Height + (pad * 2);
        var cover = new float[width * height];
        for (var y = 0; y < sprite.Height; y++)
        {
            sprite.Cover.AsSpan(y * sprite.Width, sprite.Width).CopyTo(cover.AsSpan(((y + pad) * width) + pad));
        }

        var radius = Math.Max(2, (int)(Math.Min(sprite.Width, sprite.Height) * 0.10f));
        var relief = new Relief(
            SoftCover.Blur(cover, width, height, radius),
            SoftCover.Blur(cover, width, height, Math.Max(1, (int)(sprite.Height * 0.012f))), width, height, radius);
        var light = LightOn(placing);
        var noise = NoiseField.Roll(SeededRandom.For(SeededRandom.HashOf(placing.Prop.Id), "grain"), 8, 4);
        using var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.RgbaF32, SKAlphaType.Premul));
        var pixels = new Span<Vector4>((void*)bitmap.GetPixels(), width * height);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var at = (y * width) + x;
                var shown = cover[at];
                if (shown <= 0f)
                {
                    pixels[at] = default;
                    continue;
                }

                var own = sprite.Colour[((y - pad) * sprite.Width) + x - pad];
                var place = new Vector2((x - pad) / (float)sprite.Width, (y - pad) / (float)sprite.Height);
                var grain = noise.At(place.X * sprite.Width / sprite.Height * 1.2f, place.Y * 1.2f);
                var colour = Surface(own * (0.94f + (0.12f * grain)), place, relief.At(x, y, light.Towards), light);
                pixels[at] = new Vector4(colour * shown, shown);
            }
        }

        return SKImage.FromBitmap(bitmap);
    }

    /// <summary>One point of the surface.</summary>
    /// <param name="place">Where on it, 0 to 1 across and down.</param>
    private Vector3 Surface(Vector3 own, Vector2 place, in ReliefPoint relief, PropLight light)
    {
        own = Tint.Saturate(own, Pale);
        own = Tint.Mix(own, own * own, 0.12f);
        var across = (place.X - 0.5f) * (light.Towards.X > 0 ? 1f : -1f);
        var facing = Math.Clamp(
            0.52f + (0.48f * relief.Facing) + (0.34f * across) - (0.16f * (place.Y - 0.4f)), 0.02f, 1.1f);
        // On what is thin a round relief makes balloons of bars.
        facing = shot.IsFlat ? 0.6f : 0.55f + ((facing - 0.55f) * (0.35f + (0.65f * relief.Thick)));
        var palette = shot.Palette;
        Vector3 colour;
        if (light.IsInside)
        {
            colour = own * (0.26f + (0.80f * facing));
            colour *= Tint.Mix(Vector3.One, (palette.Ambient * 1.2f) + (palette.Key * 0.4f), light.Air);
        }
        else
        {
            colour = palette.Lit(own, facing * 1.05f) + (own * (shot.IsNight ? 0.14f : 0.08f));
            colour = Tint.Mix(colour, palette.Shade, light.Back);
        }

        if (light.Grounded)
        {
            colour *= 1f - (0.30f * Tint.Step(0.80f, 1f, place.Y));
        }

        var edge = light.IsInside ? (own * 0.5f) + new Vector3(0.25f) : palette.Glow;
        colour += edge * (relief.Rim * light.Rim * (0.35f + (0.65f * relief.Thick)));
        if (light.Glows)
        {
            var warm = Tint.Step(0.45f, 0.85f, (own.X + own.Y) * 0.5f) * Tint.Step(-0.05f, 0.15f, own.X - own.Z);
            colour = Tint.Mix(colour, own * 1.25f, warm);
        }

        return light.IsInside && light.Air < 0.5f ? colour : palette.Far(colour, light.Far);
    }

    private PropLight LightOn(PropPlacing placing)
    {
        var towards = shot.Light - new Vector2(placing.X, placing.Foot - (placing.Height * 0.5f));
        var inside = Places.IsInside(shot.Scene.Place);
        var low = shot.Light.Y > shot.Horizon * 0.6f && !inside;
        var near = 1f - Tint.Step(0.12f, 0.6f, MathF.Abs(placing.X - shot.Light.X) / shot.Span);
        return new PropLight(
            Vector2.Normalize(towards + new Vector2(0.01f, -0.15f * shot.Span)),
            inside,
            shot.Scene.Place == Place.Underwater ? 0.55f : 0.25f,
            Math.Clamp((low ? 1f : 0.25f) * (0.45f + (0.55f * near)), 0, 1) * (shot.IsNight ? 0.30f : 0.42f),
            (shot.IsFlat ? 0f : shot.IsNight ? 0.45f : low ? 0.95f : 0.30f) * (inside ? 0.5f : 1f) * (1f - placing.Far),
            placing.Far)
        {
            Grounded = placing.Footing is Footing.Ground or Footing.Table,
            Glows = placing.Prop.Glows,
        };
    }

    /// <summary>What a lamp or a fire does to the air and the things around it.</summary>
    private void Glow(PropPlacing placing)
    {
        var dark = shot.IsNight || Places.IsInside(shot.Scene.Place);
        var centre = new SKPoint(placing.X, placing.Foot - (placing.Height * 0.62f));
        var reach = MathF.Max(placing.Height, placing.Width) * (dark ? 1.9f : 0.9f);
        var warm = Tint.Hex(0xFFB868);
        using var shader = Gradient.Around(
            centre, reach,
                [Tint.Paint(warm, dark ? 0.50f : 0.22f), Tint.Paint(warm, dark ? 0.14f : 0.05f),
                Tint.Paint(warm, 0f)], [0f, 0.3f, 1f]);
        using var paint = new SKPaint { Shader = shader, BlendMode = SKBlendMode.Screen };
        shot.Canvas.DrawCircle(centre, reach, paint);
    }
}

/// <summary>How light falls on one thing.</summary>
/// <param name="Towards">From the thing to the light, of length 1.</param>
/// <param name="IsInside">True where a lamp of its own lights what is shown.</param>
/// <param name="Air">How much the air of the place colours it, 0 to 1.</param>
/// <param name="Back">How much of it lies in its own shade, 0 to 1.</param>
/// <param name="Rim">Strength of the light along its edge.</param>
/// <param name="Far">Aerial perspective, 0 to 1.</param>
internal sealed record PropLight(Vector2 Towards, bool IsInside, float Air, float Back, float Rim, float Far)
{
    public bool Grounded { get; init; }

    public bool Glows { get; init; }
}
