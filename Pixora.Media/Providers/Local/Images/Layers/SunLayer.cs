using System.Numerics;
using Pixora.Media.Providers.Local.Images.Setups;
using SkiaSharp;

namespace Pixora.Media.Providers.Local.Images.Layers;

/// <summary>The disc of the sun where the light comes from.</summary>
internal sealed class SunLayer : ISceneLayer
{
    public void Paint(Shot shot)
    {
        var centre = new SKPoint(shot.Light.X, shot.Light.Y);
        var radius = shot.Unit * (shot.IsFlat ? 0.10f : 0.040f);
        using var shader = Gradient.Around(
            centre, radius * 1.25f,
            [
                Tint.Paint((shot.Palette.Glow * 0.7f) + new Vector3(0.75f)),
                Tint.Paint((shot.Palette.Glow * 0.8f) + new Vector3(0.45f)),
                Tint.Paint(shot.Palette.Glow, 0f),
            ],
            [0f, 0.76f, 1f]);
        using var paint = new SKPaint { Shader = shader, IsAntialias = true };
        shot.Canvas.DrawCircle(centre, radius * 1.25f, paint);
    }
}
