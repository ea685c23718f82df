using Pixora.Media.Providers.Local.Images.Chance;
using Pixora.Media.Providers.Local.Images.Setups;
using Pixora.Media.Providers.Local.Images.Toning;
using SkiaSharp;

namespace Pixora.Media.Providers.Local.Images.Layers;

/// <summary>Inside a cave: its mouth with the sky outside, rock all around, stone that hangs and stone that grows.</summary>
internal sealed class CaveLayer : ISceneLayer
{
    public void Paint(Shot shot)
    {
        var rock = shot.Noise("cave rock", 8, 6, 0.58f);
        var edge = shot.Noise("cave mouth", 4, 4);
        var mouth = new SKPoint(shot.Width * (1f - shot.Setup.Focus), shot.Height * 0.44f);
        for (var y = 0; y < shot.Height; y++)
        {
            var row = shot.Image.Row(y);
            for (var x = 0; x < row.Length; x++)
            {
                var dx = (x - mouth.X) / shot.Span;
                var dy = (y - mouth.Y) / shot.Span;
                var angle = MathF.Atan2(dy, dx);
                var away = MathF.Sqrt((dx * dx * 1.1f) + (dy * dy * (dy > 0 ? 1.9f : 0.9f)));
                var rim = 0.23f + ((edge.At((angle * 0.32f) + 0.5f, 0.3f) - 0.5f) * 0.22f);
                var relief = rock.At(x / shot.Span * 1.3f, y / shot.Span * 1.3f);
                var slope = (relief - rock.At((x / shot.Span * 1.3f) + (MathF.Sign(dx) * 0.012f), (y / shot.Span * 1.3f) + 0.008f)) * 7f;
                var light = 1f / (1f + (MathF.Max(0f, away - rim) * 4.2f));
                var stone = Tint.Hex(0x6E6258) * (0.5f + (0.6f * relief));
                var inside = stone * ((shot.Palette.Key * (1.7f * light * Math.Clamp(0.55f + slope, 0.05f, 1.2f)))
                    + (shot.Palette.Ambient * 0.45f) + new System.Numerics.Vector3(0.10f));
                var outside = Tint.Mix(shot.Palette.Sky(Math.Clamp((float)y / shot.Horizon, 0, 1)), shot.Palette.Glow, 0.25f);
                Blending.Cover(ref row[x], Tint.Mix(outside, inside, Tint.Step(rim - 0.004f, rim + 0.006f, away)), 1f);
            }
        }

        Teeth(shot, shot.Random("stalactites"), down: true);
        Floor(shot);
        Teeth(shot, shot.Random("stalagmites"), down: false);
    }

    private static void Teeth(Shot shot, SeededRandom random, bool down)
    {
        using var brush = new Brush(shot);
        for (var tooth = 0; tooth < (down ? 26 : 12); tooth++)
        {
            var x = shot.Width * (down ? random.Unit() : random.Chance(0.5f) ? random.Between(-0.02f, 0.2f)
                : random.Between(0.8f, 1.02f));
            var length = shot.Span * random.Between(0.04f, down ? 0.17f : 0.13f);
            var half = length * random.Between(0.10f, 0.2f);
            var stone = brush.Lit(0x4A423C, random.Between(0.05f, 0.4f), 0f) * 0.6f;
            var root = down ? -4f : shot.Height * random.Between(0.80f, 0.98f);
            var tip = down ? root + length : root - length;
            brush.Poly(stone, new(x - half, root), new(x, tip), new(x, root));
            brush.Poly(stone * 0.7f, new(x, root), new(x, tip), new(x + half, root));
        }
    }

    private static void Floor(Shot shot)
    {
        using var shader = Gradient.Along(
            new SKPoint(0, shot.Horizon - (shot.Span * 0.05f)), new SKPoint(0, shot.Height),
            [Tint.Paint(Tint.Hex(0x4A4038) * 0.6f, 0f), Tint.Paint(Tint.Hex(0x5A5046) * 0.7f, 0.55f),
                Tint.Paint(Tint.Hex(0x2A2420) * 0.7f, 0.85f)],
            [0f, 0.3f, 1f]);
        using var paint = new SKPaint { Shader = shader };
        shot.Canvas.DrawRect(0, shot.Horizon - (shot.Span * 0.05f), shot.Width, shot.Height, paint);
    }
}
