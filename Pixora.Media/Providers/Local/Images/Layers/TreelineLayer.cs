using System.Numerics;
using Pixora.Media.Providers.Local.Images.Chance;
using Pixora.Media.Providers.Local.Images.Setups;
using SkiaSharp;

namespace Pixora.Media.Providers.Local.Images.Layers;

/// <summary>Conifers in rows up to the viewer, the far ones pale.</summary>
/// <param name="foot">Share of the height where the farthest row stands.</param>
/// <param name="rows">1 to 4.</param>
/// <param name="leaf">Their own colour.</param>
internal sealed class TreelineLayer(float foot, int rows, Vector3 leaf) : ISceneLayer
{
    public void Paint(Shot shot)
    {
        var random = shot.Random("treeline");
        for (var row = 0; row < rows; row++)
        {
            var near = (row + 1f) / rows;
            var ground = (foot + ((1.02f - foot) * MathF.Pow(row / (float)rows, 1.4f) * 0.5f)) * shot.Height;
            PaintRow(shot, random, new Row(near, ground, (0.045f + (0.075f * near)) * shot.Span, random.Unit() * 10f));
        }
    }

    private void PaintRow(Shot shot, SeededRandom random, Row row)
    {
        using var path = new SKPathBuilder();
        for (var x = -row.Size; x < shot.Width + row.Size; x += row.Size * random.Between(0.10f, 0.34f))
        {
            Conifer.Add(
                path, new SKPoint(x, row.Ground + Bank(shot, row, x)), row.Size * random.Between(0.55f, 1.25f), random);
        }

        var bank = row.Ground + (row.Size * (rows == 1 ? 0.02f : 0.12f));
        path.MoveTo(-2, rows == 1 ? bank : shot.Height);
        for (var x = -2f; x < shot.Width + 8f; x += 8f)
        {
            path.LineTo(x, bank + Bank(shot, row, x));
        }

        path.LineTo(shot.Width + 2f, rows == 1 ? bank + (row.Size * 0.2f) : shot.Height);
        path.LineTo(-2, rows == 1 ? bank + (row.Size * 0.2f) : shot.Height);
        path.Close();
        var colour = shot.Palette.Far(
            Tint.Mix(shot.Palette.Lit(leaf, 0.25f), shot.Palette.Shade, 0.35f + (0.35f * row.Near)), 0.60f * (1f - row.Near));
        using var shader = Gradient.Along(
            new SKPoint(0, row.Ground - row.Size), new SKPoint(0, row.Ground + row.Size),
            [Tint.Paint(colour), Tint.Paint(shot.Palette.Far(colour, 0.45f * (1f - (row.Near * 0.8f))))], [0f, 1f]);
        using var paint = new SKPaint { Shader = shader, IsAntialias = true };
        using var trees = path.Detach();
        shot.Canvas.DrawPath(trees, paint);
    }

    private float Bank(Shot shot, Row row, float x) =>
        rows == 1 ? 0f : MathF.Sin((x / shot.Span * 2.6f) + row.Phase) * row.Size * 0.35f;

    private readonly record struct Row(float Near, float Ground, float Size, float Phase);
}
