using System.Numerics;
using Pixora.Media.Providers.Local.Images.Chance;
using Pixora.Media.Providers.Local.Images.Setups;

namespace Pixora.Media.Providers.Local.Images.Layers;

/// <summary>Deep space: glowing gas folded over itself, with dark lanes of dust.</summary>
/// <param name="strength">0 for almost empty space to 1 for a bright nebula.</param>
internal sealed class NebulaLayer(float strength) : ISceneLayer
{
    private static readonly (uint Warm, uint Cool)[] Pairs =
    [
        (0xE0673A, 0x2F7FB8), (0xC94F8E, 0x3B4FC8), (0xE8A04A, 0x2C8C9C), (0x9A4FD0, 0x2FA0C0), (0xD8485A, 0x4A58B8),
    ];

    public void Paint(Shot shot)
    {
        var random = shot.Random("nebula");
        var (warm, cool) = random.Pick(Pairs);
        var gas = new Gas(
            shot.Noise("gas", 4, 7, 0.54f),
            shot.Noise("folds", 4, 5),
            new Vector2(random.Unit(), random.Unit()),
            random.Between(-0.9f, 0.9f),
            shot.Scene.Tint is { } named ? Tint.Hex(named) : Tint.Hex(warm), Tint.Hex(cool));
        for (var y = 0; y < shot.Height; y++)
        {
            PaintRow(shot, gas, y);
        }
    }

    private void PaintRow(Shot shot, Gas gas, int y)
    {
        var row = shot.Image.Row(y);
        var base0 = Tint.Mix(Tint.Hex(0x04060F), Tint.Hex(0x0A1024), (float)y / shot.Height);
        for (var x = 0; x < row.Length; x++)
        {
            var place = new Vector2(x, y) / shot.Span;
            var across = gas.Folds.At((place.X * 0.30f) + gas.Drift.X, (place.Y * 0.30f) + gas.Drift.Y);
            var along = gas.Folds.At((place.X * 0.30f) + gas.Drift.Y, (place.Y * 0.30f) + 0.5f);
            var fold = new Vector2(across, along) - new Vector2(0.5f);
            var at = (place * 0.28f) + (fold * 0.34f) + gas.Drift;
            var thick = gas.Field.At(at.X, at.Y);
            var dust = gas.Field.At((at.X * 1.7f) + 0.3f, (at.Y * 1.7f) + 0.6f);
            var off = ((place.Y - (shot.Setup.Light.Y * shot.Height / shot.Span)) * MathF.Cos(gas.Lean))
                + ((place.X - (shot.Light.X / shot.Span)) * MathF.Sin(gas.Lean));
            var band = 1f / (1f + (off * off * 9f));
            var glow = Tint.Step(0.36f, 0.92f, thick) * ((0.25f + band) * strength);
            var hue = Tint.Step(0.30f, 0.70f, dust + (fold.X * 0.6f));
            var light = Tint.Mix(gas.Cool, gas.Warm, hue) * glow * (1.15f - (0.75f * Tint.Step(0.45f, 0.75f, dust)));
            light += new Vector3(1f, 0.93f, 0.86f) * (MathF.Pow(glow, 3f) * 0.55f);
            row[x] = new Vector4(base0 + light, 1f);
        }
    }

    private sealed record Gas(
        NoiseField Field, NoiseField Folds, Vector2 Drift, float Lean, Vector3 Warm, Vector3 Cool);
}
