using System.Numerics;
using Pixora.Media.Providers.Local.Images.Chance;
using Pixora.Media.Providers.Local.Images.Setups;
using Pixora.Media.Providers.Local.Images.Toning;

namespace Pixora.Media.Providers.Local.Images.Layers;

/// <summary>Dunes one behind the other: a lit face, a sharp crest, a shaded face, and ripples in the sand.</summary>
/// <param name="sand">Its own colour.</param>
internal sealed class DunesLayer(Vector3 sand) : ISceneLayer
{
    private const int Count = 6;

    public void Paint(Shot shot)
    {
        var random = shot.Random("dunes");
        var ripples = shot.Noise("ripples", 8, 5);
        for (var dune = 0; dune < Count; dune++)
        {
            var near = dune / (Count - 1f);
            var top = shot.Horizon + ((shot.Height - shot.Horizon) * (MathF.Pow(near, 1.5f) * 0.62f));
            var swell = (0.035f + (0.11f * near)) * shot.Span;
            var drift = random.Unit() * 9f;
            var long1 = random.Between(2.2f, 3.6f) * (1.5f - near);
            var long2 = random.Between(5f, 8f) * (1.4f - near);
            for (var x = 0; x < shot.Width; x++)
            {
                var across = x / shot.Span;
                var crest = top
                    - (swell * ((0.7f * MathF.Sin((across * long1) + drift)) + (0.3f * MathF.Sin((across * long2) + (drift * 2.3f)))));
                PaintColumn(shot, x, crest, new Dune(near, MathF.Cos((across * long1) + drift), ripples));
            }
        }
    }

    private void PaintColumn(Shot shot, int x, float crest, Dune dune)
    {
        var towards = Math.Clamp((shot.Light.X - x) / shot.Span * 5f, -1f, 1f);
        for (var y = Math.Max(shot.Horizon, (int)crest); y < shot.Height; y++)
        {
            var down = (y - crest) / shot.Span;
            var ripple = dune.Ripples.At((x / shot.Span * 0.9f) + (down * 2f), down * 7f / (0.35f + dune.Near)) - 0.5f;
            // The face towards the light catches it all along; the other only where it flattens out.
            var face = (dune.Lean * towards * 0.5f) + (down * 1.6f) + (shot.IsFlat ? 0f : ripple * 0.55f);
            var facing = Tint.Step(-0.35f, 0.75f, face) + (0.35f * Tint.Step(0.010f, 0f, down));
            var colour = shot.Palette.Lit(sand, facing * 0.95f);
            Blending.Cover(
                ref shot.Image.Row(y)[x],
                shot.Palette.Far(colour, 0.72f * (1f - dune.Near) * (1f - dune.Near)),
                Math.Clamp(y + 1f - crest, 0f, 1f));
        }
    }

    private readonly record struct Dune(float Near, float Lean, NoiseField Ripples);
}
