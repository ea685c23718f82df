using Pixora.Media.Providers.Local.Images.Chance;
using Pixora.Media.Providers.Local.Images.Setups;
using SkiaSharp;

namespace Pixora.Media.Providers.Local.Images.Layers;

/// <summary>The flat-topped trees of the savanna, few and far, and bushes between them.</summary>
internal sealed class AcaciaLayer : ISceneLayer
{
    public void Paint(Shot shot)
    {
        var random = shot.Random("acacias");
        using var brush = new Brush(shot);
        for (var bush = 0; bush < 40; bush++)
        {
            var depth = random.Unit();
            var size = shot.Span * (0.006f + (0.012f * depth));
            brush.Oval(
                new SKPoint(random.Unit() * shot.Width, shot.Horizon + (size * 0.2f) + (depth * shot.Span * 0.02f)), size * 1.6f, size,
                brush.Lit(0x6A6A34, 0.3f, 0.45f - (0.25f * depth)));
        }

        for (var tree = 0; tree < 7; tree++)
        {
            var depth = tree / 6f;
            var x = shot.Width * (((tree * 0.37f) + random.Between(0.02f, 0.2f)) % 1f);
            Acacia(shot, random, new SKPoint(x, shot.Horizon + (shot.Span * 0.03f * depth)),
                shot.Span * (0.06f + (0.15f * depth * depth)));
        }
    }

    private static void Acacia(Shot shot, SeededRandom random, SKPoint foot, float height)
    {
        using var brush = new Brush(shot);
        var far = Math.Clamp(0.5f - (height / shot.Span * 2.2f), 0.05f, 0.42f);
        var bark = brush.Lit(0x4A3A28, 0.2f, far);
        var fork = new SKPoint(foot.X + (random.Around() * height * 0.06f), foot.Y - (height * 0.45f));
        brush.Line(foot, fork, height * 0.06f, bark);
        for (var branch = 0; branch < 4; branch++)
        {
            var tip = new SKPoint(foot.X + (height * (-0.42f + (0.28f * branch))), foot.Y - (height * random.Between(0.78f, 0.86f)));
            brush.Line(fork, tip, height * 0.03f, bark);
        }

        for (var puff = 0; puff < 14; puff++)
        {
            var across = random.Between(-0.62f, 0.62f);
            var high = random.Between(0.80f, 0.95f - (0.10f * MathF.Abs(across)));
            brush.Oval(
                new SKPoint(foot.X + (across * height), foot.Y - (high * height)), height * random.Between(0.12f, 0.22f), height * 0.055f,
                brush.Lit(0x5E6E34, 0.2f + ((high - 0.78f) * 3.4f), far));
        }
    }
}
