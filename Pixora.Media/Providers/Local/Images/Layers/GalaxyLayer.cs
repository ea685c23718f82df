using System.Numerics;
using Pixora.Media.Providers.Local.Images.Setups;
using Pixora.Media.Providers.Local.Images.Toning;

namespace Pixora.Media.Providers.Local.Images.Layers;

/// <summary>A spiral galaxy seen aslant: arms of blue light and dust around a warm core.</summary>
internal sealed class GalaxyLayer : ISceneLayer
{
    public void Paint(Shot shot)
    {
        var random = shot.Random("galaxy");
        var dust = shot.Noise("galaxy dust", 8, 6, 0.6f);
        var wind = random.Between(3.2f, 4.6f);
        var phase = random.Between(0f, 6f);
        var lean = random.Between(-0.7f, 0.7f);
        var (sin, cos) = MathF.SinCos(lean);
        var centre = new Vector2(shot.Width * shot.Setup.Focus, shot.Height * 0.46f);
        for (var y = 0; y < shot.Height; y++)
        {
            var row = shot.Image.Row(y);
            for (var x = 0; x < row.Length; x++)
            {
                var off = (new Vector2(x, y) - centre) / (shot.Span * 0.42f);
                var flat = new Vector2((off.X * cos) + (off.Y * sin), ((off.Y * cos) - (off.X * sin)) * 2.3f);
                var far = flat.Length();
                if (far > 1.6f)
                {
                    continue;
                }

                var grain = dust.At(flat.X * 0.45f, flat.Y * 0.45f);
                var turn = (2f * MathF.Atan2(flat.Y, flat.X)) - (wind * MathF.Log(far + 0.08f)) + phase + (
                    (grain - 0.5f) * 2.2f);
                var arm = 0.5f + (0.5f * MathF.Cos(turn));
                var disc = Tint.Step(1.5f, 0f, far) * (0.10f + (0.90f * arm * arm)) * (0.25f + (1.25f * grain));
                var core = 0.9f / (1f + (far * far * 60f));
                Blending.Add(
                    ref row[x],
                    (Tint.Mix(new Vector3(0.35f, 0.50f, 1.0f), new Vector3(1f, 0.72f, 0.55f), Tint.Step(0.75f, 0.1f, far)) * (disc * 0.75f))
                        + (new Vector3(1f, 0.88f, 0.68f) * core));
            }
        }
    }
}
