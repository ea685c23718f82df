using System.Numerics;
using Pixora.Media.Providers.Local.Images.Props;
using Pixora.Media.Providers.Local.Images.Reading;
using Pixora.Media.Providers.Local.Images.Setups;
using SkiaSharp;

namespace Pixora.Media.Providers.Local.Images.Layers;

/// <summary>Large public rooms: a theatre's stage, a museum, the hall of a station, an airport's terminal.</summary>
internal sealed class HallLayer : ISceneLayer
{
    public void Paint(Shot shot)
    {
        using var brush = new Brush(shot);
        switch (shot.Scene.Place)
        {
            case Place.Theatre:
                Stage(shot, brush);
                break;
            case Place.Museum:
                Gallery(shot, brush);
                break;
            case Place.Station:
                Platform(shot, brush);
                break;
            default:
                Terminal(shot, brush);
                break;
        }
    }

    private static Vector3 Day(Shot shot) =>
        Tint.Mix(new Vector3(0.75f), shot.Palette.Key + (shot.Palette.Ambient * 0.5f), 0.5f) * (shot.IsNight ? 0.75f
        : 1f);

    private static void Fill(Shot shot, SKRect box, Vector3 upper, Vector3 lower)
    {
        using var shader = Gradient.Along(new SKPoint(0, box.Top), new SKPoint(0, box.Bottom),
            [Tint.Paint(upper), Tint.Paint(lower)], [0f, 1f]);
        using var paint = new SKPaint { Shader = shader };
        shot.Canvas.DrawRect(box, paint);
    }

    private static void Stage(Shot shot, Brush brush)
    {
        var w = shot.Width;
        var h = shot.Height;
        var floor = shot.Height * 0.64f;
        Fill(shot, new SKRect(0, 0, w, floor), Tint.Hex(0x1A1016), Tint.Hex(0x3A2028));
        Fill(shot, new SKRect(0, floor, w, h), Tint.Hex(0x8A5A38) * 0.85f, Tint.Hex(0x4A2E1C) * 0.7f);
        for (var plank = 0; plank < 22; plank++)
        {
            var far = (plank - 10.5f) * w * 0.05f;
            brush.Line(new((w * 0.5f) + far, floor), new((w * 0.5f) + (far * 2.2f), h), shot.Unit * 0.0016f, Tint.Hex(0x2A180E));
        }

        foreach (var side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            for (var fold = 0; fold < 9; fold++)
            {
                var edge = (w * 0.5f) + (side * w * (0.5f - (0.026f * fold)));
                var width = w * 0.030f;
                var red = Tint.Hex(0xA8242E) * (0.55f + (0.45f * (fold % 2)));
                brush.Wall(SKRect.Create(edge - (width * 0.5f), 0, width, floor + (shot.Unit * 0.05f)), red);
            }
        }

        for (var swag = 0; swag < 7; swag++)
        {
            var x = w * (swag + 0.5f) / 7f;
            brush.Oval(new SKPoint(x, 0), w * 0.085f, h * (swag % 2 == 0 ? 0.17f : 0.15f),
                Tint.Hex(0x8E1E28) * (swag % 2 == 0 ? 1f : 0.85f));
            brush.Oval(new SKPoint(x, -h * 0.015f), w * 0.07f, h * 0.12f, Tint.Hex(0xB02A34) * 0.95f);
        }

        var lamp = new SKPoint(shot.Width * shot.Setup.Focus, -h * 0.05f);
        brush.Glow(new SKPoint(lamp.X, floor + (h * 0.1f)), shot.Span * 0.42f, Tint.Hex(0xFFE6B8), 0.55f);
        using var beam = Gradient.Along(new SKPoint(0, 0), new SKPoint(0, h),
            [Tint.Paint(Tint.Hex(0xFFE8C0), 0.30f), Tint.Paint(Tint.Hex(0xFFE8C0), 0f)], [0f, 1f]);
        using var blur = SKMaskFilter.CreateBlur(SKBlurStyle.Normal, shot.Unit * 0.02f);
        using var paint = new SKPaint { Shader = beam, MaskFilter = blur, BlendMode = SKBlendMode.Screen };
        using var path = new SKPathBuilder();
        path.AddPoly([lamp, new SKPoint(lamp.X - (w * 0.17f), h * 0.92f), new SKPoint(lamp.X + (w * 0.17f), h * 0.92f)], true);
        using var cone = path.Detach();
        shot.Canvas.DrawPath(cone, paint);
    }

    private static void Gallery(Shot shot, Brush brush)
    {
        var w = shot.Width;
        var h = shot.Height;
        var floor = shot.Height * RoomPlan.Floor;
        var day = Day(shot);
        Fill(shot, new SKRect(0, 0, w, floor), Tint.Hex(0xB8B0A0) * day * 0.75f, Tint.Hex(0xC8C0B0) * day);
        Fill(shot, new SKRect(0, floor, w, h), Tint.Hex(0xA89C8A) * day, Tint.Hex(0x6E6456) * day * 0.7f);
        brush.Box(new SKRect(0, floor - (h * 0.02f), w, floor), Tint.Hex(0x7A6E5E) * day);
        var random = shot.Random("gallery");
        uint[] skies = [0x6A9ABC, 0xD8A868, 0x4A6A4E, 0x9A6A5A, 0xC8B890];
        for (var picture = 0; picture < 4; picture++)
        {
            var width = w * random.Between(0.10f, 0.15f);
            var high = width * random.Between(0.75f, 1.2f);
            var box = SKRect.Create((w * (0.14f + (0.24f * picture))) - (width * 0.5f), (h * 0.34f) - (high * 0.5f), width, high);
            brush.Glow(new SKPoint(box.MidX, box.Top - (h * 0.02f)), width, Tint.Hex(0xFFE8C0), 0.25f);
            brush.Box(SKRect.Inflate(box, width * 0.07f, width * 0.07f), Tint.Hex(0xA8803A) * day);
            Fill(shot, box, Tint.Hex(random.Pick(skies)) * day, Tint.Hex(random.Pick(skies)) * day * 0.7f);
            brush.Oval(new SKPoint(box.Left + (width * random.Between(0.3f, 0.7f)), box.Bottom - (high * 0.3f)),
                width * 0.22f, high * 0.16f, Tint.Hex(random.Pick(skies)) * day * 0.8f);
        }

        foreach (var x in (ReadOnlySpan<float>)[0.02f, 0.98f])
        {
            brush.Wall(SKRect.Create((x * w) - (w * 0.032f), 0, w * 0.064f, floor + (h * 0.03f)), Tint.Hex(0xD8D0C0) * day);
            brush.Box(SKRect.Create((x * w) - (w * 0.042f), floor + (h * 0.005f), w * 0.084f, h * 0.03f), Tint.Hex(0xC8C0B0) * day);
        }

        for (var post = 0; post < 6; post++)
        {
            var x = w * (0.12f + (0.152f * post));
            brush.Box(SKRect.Create(x, floor - (h * 0.035f), w * 0.004f, h * 0.075f), Tint.Hex(0xB8923E) * day);
            brush.Oval(new SKPoint(x + (w * 0.002f), floor - (h * 0.037f)), w * 0.005f, w * 0.005f, Tint.Hex(0xD8B45A) * day);
            if (post < 5)
            {
                for (var rope = 0; rope < 12; rope++)
                {
                    var t = rope / 11f;
                    brush.Oval(
                        new SKPoint(x + (w * 0.152f * t), floor - (h * 0.028f)
                        + (h * 0.02f * MathF.Sin(t * MathF.PI))), w * 0.0075f, h * 0.004f,
                        Tint.Hex(0x8A2A34) * day);
                }
            }
        }

        brush.Glow(new SKPoint(w * 0.5f, 0), shot.Span * 0.8f, new Vector3(1f, 0.98f, 0.92f), 0.22f);
    }

    private static void Platform(Shot shot, Brush brush)
    {
        var w = shot.Width;
        var h = shot.Height;
        var floor = shot.Height * 0.66f;
        var day = Day(shot);
        Fill(shot, new SKRect(0, 0, w, floor), shot.Palette.Sky(0.3f), Tint.Mix(shot.Palette.Horizon, shot.Palette.Glow, 0.4f));
        var iron = Tint.Hex(0x2E3A40) * (new Vector3(0.55f) + (day * 0.4f));
        for (var rib = 0; rib < 7; rib++)
        {
            var depth = rib / 6f;
            var half = w * (0.72f - (0.50f * depth));
            var top = h * (-0.08f + (0.34f * depth));
            using var arch = new SKPaint { IsAntialias = true, Style = SKPaintStyle.Stroke,
                StrokeWidth = shot.Unit * (0.022f - (0.018f * depth)),
                ColorF = Tint.Paint(Tint.Mix(iron, shot.Palette.Haze, 0.5f * depth)) };
            shot.Canvas.DrawArc(new SKRect((w * 0.5f) - half, top, (w * 0.5f) + half, (floor * 2f) - top), 180, 180, false, arch);
        }

        for (var beam = 0; beam < 11; beam++)
        {
            var angle = MathF.PI * (beam + 0.5f) / 11f;
            brush.Line(
                new((w * 0.5f) - (MathF.Cos(angle) * w * 0.72f), floor - (MathF.Sin(angle) * (floor + (h * 0.08f)))),
                new((w * 0.5f) - (MathF.Cos(angle) * w * 0.22f),
                    floor - (MathF.Sin(angle) * (floor - (h * 0.26f)))), shot.Unit * 0.004f, iron);
        }

        Fill(shot, new SKRect(0, floor, w, h), Tint.Hex(0x9A9488) * day, Tint.Hex(0x6A645C) * day * 0.75f);
        var edge = floor + (h * 0.012f);
        brush.Box(new SKRect(0, floor - (h * 0.045f), w, edge), Tint.Hex(0x3A3634) * day * 0.8f);
        foreach (var rail in (ReadOnlySpan<float>)[0.036f, 0.012f])
        {
            brush.Box(SKRect.Create(0, floor - (h * rail), w, h * 0.005f), Tint.Hex(0xB0B4B8) * day);
        }

        brush.Box(SKRect.Create(0, edge, w, h * 0.012f), Tint.Hex(0xE8D48A) * day);
        var clock = new SKPoint(w * (1f - shot.Setup.Focus), h * 0.22f);
        brush.Line(new(clock.X, -2), new(clock.X, clock.Y), shot.Unit * 0.008f, iron);
        brush.Oval(clock, h * 0.065f, h * 0.065f, iron * 0.7f);
        brush.Oval(clock, h * 0.055f, h * 0.055f, new Vector3(0.96f, 0.93f, 0.84f));
        brush.Line(clock, new(clock.X, clock.Y - (h * 0.04f)), shot.Unit * 0.006f, iron * 0.5f);
        brush.Line(clock, new(clock.X + (h * 0.026f), clock.Y + (h * 0.012f)), shot.Unit * 0.007f, iron * 0.5f);
        brush.Glow(new SKPoint(w * 0.5f, floor * 0.9f), shot.Span * 0.5f, shot.Palette.Glow, shot.IsNight ? 0.15f : 0.35f);
    }

    private static void Terminal(Shot shot, Brush brush)
    {
        var w = shot.Width;
        var h = shot.Height;
        var floor = shot.Height * RoomPlan.Floor;
        var day = Day(shot);
        var land = h * 0.53f;
        Fill(shot, new SKRect(0, 0, w, land), shot.Palette.Sky(0.15f), Tint.Mix(shot.Palette.Horizon, shot.Palette.Glow, 0.35f));
        Fill(shot, new SKRect(0, land, w, floor), Tint.Mix(Tint.Hex(0x6A7270) * day, shot.Palette.Haze, 0.4f), Tint.Hex(0x5A5E60) * day);
        brush.Box(new SKRect(w * 0.05f, land - (h * 0.02f), w * 0.95f, land), Tint.Mix(Tint.Hex(0x4A5A4E), shot.Palette.Haze, 0.5f));
        var tower = w * (shot.Setup.Focus < 0.5f ? 0.86f : 0.14f);
        brush.Poly(Tint.Hex(0xA8B0B4) * day, new(tower - (w * 0.012f), land), new(tower - (w * 0.007f), h * 0.27f),
            new(tower + (w * 0.007f), h * 0.27f), new(tower + (w * 0.012f), land));
        brush.Poly(Tint.Hex(0x2E5A70) * day, new(tower - (w * 0.03f), h * 0.22f),
            new(tower + (w * 0.03f), h * 0.22f), new(tower + (w * 0.018f), h * 0.275f),
            new(tower - (w * 0.018f), h * 0.275f));
        for (var stripe = 0; stripe < 9; stripe++)
        {
            brush.Box(SKRect.Create(w * (0.04f + (0.11f * stripe)), land + (h * 0.06f), w * 0.05f, h * 0.006f),
                Tint.Hex(0xE8E4D8) * day, 0.8f);
        }

        var steel = Tint.Hex(0x3E464C) * (new Vector3(0.6f) + (day * 0.4f));
        for (var mullion = 0; mullion <= 6; mullion++)
        {
            brush.Box(SKRect.Create((w * mullion / 6f) - (w * 0.005f), 0, w * 0.010f, floor), steel);
        }

        brush.Box(new SKRect(0, h * 0.145f, w, h * 0.155f), steel);
        brush.Box(new SKRect(0, 0, w, h * 0.045f), steel * 0.8f);
        Fill(shot, new SKRect(0, floor, w, h), Tint.Hex(0xC8CCD0) * day, Tint.Hex(0x8A9098) * day * 0.75f);
        brush.Box(new SKRect(0, floor - (h * 0.010f), w, floor), steel);
        for (var seat = 0; seat < 8; seat++)
        {
            var x = w * (0.09f + (0.105f * seat));
            var blue = Tint.Hex(0x2E5A88) * day;
            brush.Box(SKRect.Create(x, floor - (h * 0.045f), w * 0.085f, h * 0.05f), blue);
            brush.Box(SKRect.Create(x, floor + (h * 0.005f), w * 0.085f, h * 0.014f), blue * 1.25f);
            brush.Box(SKRect.Create(x + (w * 0.04f), floor + (h * 0.019f), w * 0.005f, h * 0.025f), steel);
        }

        var sign = SKRect.Create(w * (shot.Setup.Focus < 0.5f ? 0.56f : 0.16f), h * 0.06f, w * 0.28f, h * 0.075f);
        brush.Box(sign, new Vector3(0.05f, 0.06f, 0.08f));
        for (var row = 0; row < 3; row++)
        {
            for (var word = 0; word < 4; word++)
            {
                brush.Box(
                    SKRect.Create(sign.Left + (sign.Width * (0.05f + (0.24f * word))), sign.Top
                    + (sign.Height * (0.15f + (0.28f * row))), sign.Width * 0.16f, sign.Height * 0.12f),
                    Tint.Hex(0xFFC84A), 0.85f);
            }
        }
    }
}
