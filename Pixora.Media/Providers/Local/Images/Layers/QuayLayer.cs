using Pixora.Media.Providers.Local.Images.Setups;
using SkiaSharp;

namespace Pixora.Media.Providers.Local.Images.Layers;

/// <summary>The near edge of a harbour: stones, iron bollards, and the masts of moored boats beyond.</summary>
internal sealed class QuayLayer : ISceneLayer
{
    /// <summary>Of the ground between horizon and lower edge, where the stones begin.</summary>
    private const float Edge = 0.56f;

    public void Paint(Shot shot)
    {
        using var brush = new Brush(shot);
        var random = shot.Random("quay");
        var top = shot.Horizon + ((shot.Height - shot.Horizon) * Edge);
        var stone = brush.Lit(0x8A8278, 0.7f, 0f);
        brush.Box(new SKRect(0, top, shot.Width, shot.Height), stone * 0.8f);
        brush.Box(new SKRect(0, top, shot.Width, top + (shot.Unit * 0.012f)), stone * 1.15f);
        var row = top + (shot.Unit * 0.012f);
        for (var course = 0; row < shot.Height; course++)
        {
            var high = shot.Unit * (0.035f + (0.022f * course));
            for (var x = -random.Unit() * shot.Span * 0.1f; x < shot.Width;)
            {
                var width = shot.Span * random.Between(0.05f, 0.10f) * (1f + (0.4f * course));
                brush.Box(SKRect.Create(x + 1, row + 1, width - 2, high - 2), stone * random.Between(0.74f, 0.95f));
                x += width;
            }

            row += high;
        }

        for (var bollard = 0; bollard < 3; bollard++)
        {
            var x = shot.Width * (0.16f + (0.34f * bollard));
            var size = shot.Unit * 0.035f;
            var iron = brush.Lit(0x3A3E42, 0.4f, 0f);
            brush.Box(SKRect.Create(x - (size * 0.3f), top - (size * 0.7f), size * 0.6f, size), iron);
            brush.Oval(new SKPoint(x, top - (size * 0.75f)), size * 0.45f, size * 0.22f, iron * 1.2f);
        }
    }
}
