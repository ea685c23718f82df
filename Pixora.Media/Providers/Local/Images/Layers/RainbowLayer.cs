using Pixora.Media.Providers.Local.Images.Setups;
using SkiaSharp;

namespace Pixora.Media.Providers.Local.Images.Layers;

/// <summary>A rainbow opposite the light.</summary>
internal sealed class RainbowLayer : ISceneLayer
{
    private static readonly uint[] Bands = [0xE8443A, 0xF08C3C, 0xF2D64A, 0x58B85A, 0x4A8EDC, 0x7A58C0];

    public void Paint(Shot shot)
    {
        var centre = new SKPoint(shot.Width - shot.Light.X, shot.Horizon + (shot.Span * 0.05f));
        var width = shot.Span * 0.011f;
        using var blur = SKMaskFilter.CreateBlur(SKBlurStyle.Normal, width * 0.6f);
        for (var band = 0; band < Bands.Length; band++)
        {
            using var paint = new SKPaint
            {
                IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = width * 1.3f, MaskFilter = blur,
                ColorF = Tint.Paint(Tint.Hex(Bands[band]), 0.34f),
            };
            shot.Canvas.DrawCircle(centre, (shot.Span * 0.46f) - (band * width), paint);
        }
    }
}
