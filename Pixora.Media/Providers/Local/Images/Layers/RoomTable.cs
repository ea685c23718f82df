using Pixora.Media.Providers.Local.Images.Props;
using Pixora.Media.Providers.Local.Images.Reading;
using Pixora.Media.Providers.Local.Images.Setups;
using SkiaSharp;

namespace Pixora.Media.Providers.Local.Images.Layers;

/// <summary>The table of a room, before the camera and before the people in it.</summary>
internal static class RoomTable
{
    public static void Paint(Shot shot)
    {
        using var brush = new Brush(shot);
        var top = shot.Height * RoomPlan.TableTop;
        var edge = top + (shot.Unit * 0.07f);
        var wood = Tint.Hex(shot.Scene.Place == Place.Laboratory ? 0xB8C4CCu : 0x7A5236u);
        brush.Shade(new SKRect(0, top, shot.Width, edge), shot.Palette.Lit(wood, 1.0f), shot.Palette.Lit(wood, 0.55f));
        brush.Shade(new SKRect(0, edge, shot.Width, shot.Height), wood * 0.28f, wood * 0.10f);
        using var shine = Gradient.Around(
            new SKPoint(shot.Light.X, top), shot.Span * 0.5f,
            [Tint.Paint(shot.Palette.Glow, 0.38f), Tint.Paint(shot.Palette.Glow, 0f)], [0f, 1f]);
        using var paint = new SKPaint { Shader = shine, BlendMode = SKBlendMode.Screen };
        shot.Canvas.DrawRect(0, top, shot.Width, shot.Unit * 0.07f, paint);
    }
}
