using System.Numerics;
using Pixora.Media.Providers.Local.Images.Setups;
using Pixora.Media.Providers.Local.Images.Toning;

namespace Pixora.Media.Providers.Local.Images.Layers;

/// <summary>Curtains of northern light: each hangs from a wandering line and fades upwards in rays.</summary>
internal sealed class AuroraLayer : ISceneLayer
{
    private static readonly Vector3 Low = new(0.20f, 0.95f, 0.55f);
    private static readonly Vector3 High = new(0.45f, 0.25f, 0.85f);

    public void Paint(Shot shot)
    {
        var fold = shot.Noise("aurora fold", 4, 3);
        var rays = shot.Noise("aurora rays", 32, 4, 0.7f);
        var random = shot.Random("aurora");
        for (var curtain = 0; curtain < 3; curtain++)
        {
            var drift = random.Unit();
            var foot = random.Between(0.40f, 0.86f) * shot.Horizon;
            var height = random.Between(0.34f, 0.60f) * shot.Horizon;
            var strength = random.Between(0.35f, 0.75f);
            for (var x = 0; x < shot.Width; x++)
            {
                var across = x / shot.Span;
                var bend = fold.At((across * 0.22f) + drift, drift);
                var ray = rays.At((across * 0.35f) + (bend * 0.5f), drift);
                Hang(
                    shot,
                    x,
                    foot + ((bend - 0.5f) * shot.Horizon * 0.75f),
                    new Curtain(height * (0.55f + ray), strength * Tint.Step(0.22f, 0.75f, ray)));
            }
        }
    }

    private static void Hang(Shot shot, int x, float foot, Curtain curtain)
    {
        var top = Math.Max(0, (int)(foot - curtain.Height));
        var bottom = Math.Min(shot.Horizon, (int)(foot + (curtain.Height * 0.08f)));
        for (var y = top; y < bottom; y++)
        {
            var up = (foot - y) / curtain.Height;
            var fade = up < 0f ? 1f + (up / 0.08f) : MathF.Pow(MathF.Max(0f, 1f - up), 1.8f);
            Blending.Add(ref shot.Image.Row(y)[x], Tint.Mix(Low, High, Tint.Step(0.15f, 0.9f, up)) * (fade * curtain.Strength * 0.62f));
        }
    }

    private readonly record struct Curtain(float Height, float Strength);
}
