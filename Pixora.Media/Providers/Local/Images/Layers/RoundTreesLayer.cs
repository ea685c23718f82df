using System.Numerics;
using Pixora.Media.Providers.Local.Images.Setups;
using SkiaSharp;

namespace Pixora.Media.Providers.Local.Images.Layers;

/// <summary>Broad-leaved trees along the far edge of a meadow, alone and in groups.</summary>
/// <param name="foot">Share of the height where they stand.</param>
/// <param name="size">Height of one, in spans.</param>
/// <param name="density">Trees across one span.</param>
/// <param name="leaf">Their own colour.</param>
internal sealed class RoundTreesLayer(float foot, float size, float density, Vector3 leaf) : ISceneLayer
{
    public void Paint(Shot shot)
    {
        var random = shot.Random($"round trees {foot:0.00}");
        using var brush = new Brush(shot);
        var count = (int)(density * shot.Width / shot.Span);
        var far = Math.Clamp(0.5f - (size * 1.6f), 0.06f, 0.4f);
        for (var tree = 0; tree < count; tree++)
        {
            var x = shot.Width * random.Between(-0.02f, 1.02f);
            var height = size * shot.Span * random.Between(0.6f, 1.2f);
            var ground = (foot * shot.Height) + (height * 0.04f);
            var own = leaf * random.Between(0.8f, 1.15f);
            brush.Box(SKRect.Create(x - (height * 0.03f), ground - (height * 0.4f), height * 0.06f, height * 0.4f),
                brush.Lit(0x4A3626, 0.3f, far));
            for (var puff = 0; puff < 9; puff++)
            {
                var at = new SKPoint(x + (random.Around() * height * 0.17f), ground - (height * random.Between(0.42f, 0.86f)));
                var side = shot.Light.X > x ? 1f : -1f;
                var facing = Math.Clamp(0.35f + (side * (at.X - x) / height * 1.6f) + ((ground - at.Y) / height * 0.5f), 0.05f, 1.1f);
                brush.Oval(
                    at, height * random.Between(0.10f, 0.19f), height * random.Between(0.09f, 0.15f),
                    shot.Palette.Far(Tint.Mix(shot.Palette.Lit(own, facing), shot.Palette.Shade, 0.18f), far));
            }
        }
    }
}
