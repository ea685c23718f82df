using System.Numerics;
using Pixora.Media.Providers.Local.Images.Props;
using Pixora.Media.Providers.Local.Images.Reading;
using Pixora.Media.Providers.Local.Images.Setups;
using SkiaSharp;

namespace Pixora.Media.Providers.Local.Images.Layers;

/// <summary>A room: wall, floor, a window with the hour outside, and its light across the room.</summary>
internal sealed class RoomLayer : ISceneLayer
{
    public void Paint(Shot shot)
    {
        var floor = shot.Height * RoomPlan.Floor;
        var wall = Wall(shot.Scene.Place);
        Fill(shot, new SKRect(0, 0, shot.Width, floor), [wall * 0.55f, wall * 0.80f]);
        Fill(shot, new SKRect(0, floor, shot.Width, shot.Height), [FloorOf(shot.Scene.Place) * 0.85f, FloorOf(shot.Scene.Place) * 0.40f]);
        var window = RoomPlan.Window(shot);
        Furnishing.Paint(shot, floor, window);
        Fittings.Paint(shot, window);
        PaintWindow(shot, window);
        PaintBeam(shot, window, floor);
    }

    private static Vector3 Wall(Place place) => Tint.Hex(place switch
    {
        Place.Laboratory => 0x8FA6B2,
        Place.Office => 0x8C929A,
        Place.Kitchen => 0xB09A7C,
        Place.Library => 0x6E5A46,
        Place.Workshop => 0x7A6248,
        Place.Classroom => 0xB8B498,
        Place.Hospital => 0xB4C6C8,
        _ => 0xA08C78u,
    });

    private static Vector3 FloorOf(Place place) =>
        Tint.Hex(place is Place.Hospital or Place.Laboratory ? 0x8A979Cu : place == Place.Kitchen ? 0x8A6E50u : 0x6B4A32u);

    private static void PaintWindow(Shot shot, SKRect window)
    {
        var palette = shot.Palette;
        var boost = shot.IsNight ? 1f : 1.12f;
        Fill(shot, window, [palette.Sky(0.2f) * boost, Tint.Mix(palette.Horizon, palette.Glow, 0.6f) * boost]);
        using var city =
            new SKPaint { IsAntialias = true, ColorF = Tint.Paint(Tint.Mix(palette.Haze, palette.Shade, 0.25f), 0.7f) };
        var random = shot.Random("outside");
        for (var x = window.Left; x < window.Right - 2;)
        {
            var width = window.Width * random.Between(0.06f, 0.16f);
            shot.Canvas.DrawRect(
                new SKRect(
                    x, window.Bottom - (window.Height * random.Between(0.08f, 0.30f)), MathF.Min(x + width, window.Right), window.Bottom),
                city);
            x += width;
        }

        using var frame = new SKPaint
        {
            IsAntialias = true,
            Style = SKPaintStyle.Stroke,
            StrokeWidth = shot.Unit * 0.011f,
            ColorF = Tint.Paint(Tint.Hex(0x2A221C)),
        };
        shot.Canvas.DrawRect(window, frame);
        frame.StrokeWidth = shot.Unit * 0.006f;
        shot.Canvas.DrawLine(window.MidX, window.Top, window.MidX, window.Bottom, frame);
        shot.Canvas.DrawLine(
            window.Left, window.Top + (window.Height * 0.4f), window.Right, window.Top + (window.Height * 0.4f), frame);
    }

    private static void PaintBeam(Shot shot, SKRect window, float floor)
    {
        var slant = (window.MidX < shot.Width * 0.5f ? 1f : -1f) * shot.Span * 0.30f;
        using var blur = SKMaskFilter.CreateBlur(SKBlurStyle.Normal, shot.Unit * 0.02f);
        using var path = new SKPathBuilder();
        path.AddPoly(
            [
                new SKPoint(window.Left, window.Top),
                new SKPoint(window.Right, window.Top),
                new SKPoint(window.Right + slant + (window.Width * 0.25f), shot.Height * 0.97f),
                new SKPoint(window.Left + slant - (window.Width * 0.1f), shot.Height * 0.97f),
            ],
            true);
        using var shader = Gradient.Along(
            new SKPoint(0, window.Top), new SKPoint(0, shot.Height),
            [Tint.Paint(shot.Palette.Glow, 0.34f), Tint.Paint(shot.Palette.Glow, 0.10f)], [0f, 1f]);
        using var paint = new SKPaint { Shader = shader, MaskFilter = blur, BlendMode = SKBlendMode.Screen };
        using var beam = path.Detach();
        shot.Canvas.DrawPath(beam, paint);
        var random = shot.Random("dust");
        using var mote = new SKPaint { IsAntialias = true };
        for (var i = 0; i < 170; i++)
        {
            var down = random.Unit();
            var x = window.Left + (slant * down) + (window.Width * random.Unit());
            mote.ColorF = Tint.Paint(shot.Palette.Glow, random.Between(0.06f, 0.45f));
            shot.Canvas.DrawCircle(
                x, window.Top + (down * (floor - window.Top) * 1.2f), shot.Unit * random.Between(0.0006f, 0.0020f), mote);
        }
    }

    private static void Fill(Shot shot, SKRect box, ReadOnlySpan<Vector3> colours)
    {
        using var brush = new Brush(shot);
        brush.Shade(box, colours[0], colours[1]);
    }
}
