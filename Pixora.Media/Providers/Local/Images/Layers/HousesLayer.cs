using Pixora.Media.Providers.Local.Images.Chance;
using Pixora.Media.Providers.Local.Images.Props;
using Pixora.Media.Providers.Local.Images.Reading;
using Pixora.Media.Providers.Local.Images.Setups;
using Pixora.Media.Rendering.Life;
using SkiaSharp;

namespace Pixora.Media.Providers.Local.Images.Layers;

/// <summary>A row of gabled houses: side by side in a town, apart and low in a village.</summary>
/// <param name="foot">Share of the height where they stand.</param>
/// <param name="metre">How high one metre is, in spans.</param>
/// <param name="storeys">The most.</param>
/// <param name="gap">Between two houses, in widths of one; 0 for a town.</param>
internal sealed class HousesLayer(float foot, float metre, int storeys, float gap) : ISceneLayer
{
    private const float Storey = 2.8f;
    private static readonly uint[] Walls = [0xE8DAC0, 0xD9B48C, 0xC9CED2, 0xCF9274, 0xB9C6B2, 0xE2C98E, 0xD8D2C6];
    private static readonly uint[] Roofs = [0x8E4C38, 0x6E5046, 0x5A5A62, 0x7A3E30, 0x4E4A48];

    public void Paint(Shot shot)
    {
        using var brush = new Brush(shot);
        var random = shot.Random($"houses {foot:0.00}");
        var ground = foot * shot.Height;
        var far = Math.Clamp(0.42f - (metre * 14f), 0.02f, 0.34f);
        for (var x = -random.Unit() * 5f * metre * shot.Span; x < shot.Width;)
        {
            var width = random.Between(5.0f, 8.0f) * metre * shot.Span;
            var height = random.Below(storeys) + 1;
            if (gap == 0f || random.Chance(0.8f))
            {
                var top = ground - ((height * Storey) + 0.6f) * metre * shot.Span;
                House(shot, brush, random, new Plot(new SKRect(x, top, x + width, ground + 1), height, far));
            }

            x += width * (1f + (gap * random.Between(0.5f, 1.6f)));
        }
    }

    private void House(Shot shot, Brush brush, SeededRandom random, in Plot plot)
    {
        var unit = metre * shot.Span;
        var wall = brush.Lit(random.Pick(Walls), 0.55f, plot.Far);
        var roof = brush.Lit(random.Pick(Roofs), 0.5f, plot.Far);
        var box = plot.Box;
        brush.Wall(box, wall);
        var rise = random.Between(1.8f, 3.2f) * unit;
        if (random.Chance(0.55f))
        {
            // The gable to the street.
            brush.Poly(wall * 0.96f, new(box.Left, box.Top), new(box.MidX, box.Top - rise), new(box.Right, box.Top));
            var over = 0.35f * unit;
            brush.Poly(
                roof, new(box.Left - over, box.Top + (0.25f * unit)), new(box.MidX, box.Top - rise - over),
                    new(box.Right + over, box.Top + (0.25f * unit)),
                new(box.Right - (0.2f * unit), box.Top + (0.25f * unit)), new(box.MidX, box.Top - rise + (0.35f * unit)),
                new(box.Left + (0.2f * unit), box.Top + (0.25f * unit)));
        }
        else
        {
            var over = 0.3f * unit;
            brush.Poly(
                roof, new(box.Left - over, box.Top + over), new(box.Left + (0.7f * unit), box.Top - rise),
                    new(box.Right - (0.7f * unit), box.Top - rise),
                new(box.Right + over, box.Top + over));
        }

        var chimney = box.Left + (box.Width * random.Between(0.22f, 0.72f));
        brush.Box(SKRect.Create(chimney, box.Top - (rise * 0.95f), 0.6f * unit, rise * 0.6f), roof * 0.8f);
        if (shot.Life is { } life && shot.Random($"hearth {(int)chimney}").Chance(Warms(shot.Scene)))
        {
            var top = new SKPoint(chimney + (0.3f * unit), box.Top - (rise * 0.95f));
            life.Add(PropLife.SmokeOf(shot, top, 0.55f * unit), new SKPoint(top.X, top.Y + (unit * 0.25f)));
        }

        Windows(shot, brush, random, plot);
    }

    /// <summary>How likely a fire burns in a house.</summary>
    private static float Warms(SceneDescription scene) => scene switch
    {
        { Weather: Weather.Storm } => 0f,
        { Season: Season.Winter } or { Weather: Weather.Snow } => 0.7f,
        { Daylight: Daylight.Day } => 0.12f,
        _ => 0.4f,
    };

    private void Windows(Shot shot, Brush brush, SeededRandom random, in Plot plot)
    {
        var unit = metre * shot.Span;
        var glass = shot.Palette.Far(shot.Palette.Middle * 0.55f, plot.Far);
        var lamp = Tint.Hex(0xFFC878);
        var lit = shot.IsNight ? 0.5f : shot.Scene.Daylight == Daylight.Day ? 0f : 0.3f;
        var columns = Math.Max(2, (int)(plot.Box.Width / (2.1f * unit)));
        var door = random.Below(columns);
        for (var storey = 0; storey < plot.Storeys; storey++)
        {
            for (var column = 0; column < columns; column++)
            {
                var x = plot.Box.Left + (plot.Box.Width * (column + 0.5f) / columns);
                var bottom = plot.Box.Bottom - (((storey * Storey) + 0.9f) * unit);
                var isDoor = storey == 0 && column == door;
                var pane = isDoor
                    ? SKRect.Create(x - (0.5f * unit), plot.Box.Bottom - (2.1f * unit), unit, 2.1f * unit)
                    : SKRect.Create(x - (0.45f * unit), bottom - (1.3f * unit), 0.9f * unit, 1.3f * unit);
                var shines = !isDoor && random.Chance(lit);
                brush.Box(
                    SKRect.Inflate(pane, 0.1f * unit, 0.1f * unit), brush.Lit(isDoor ? 0x5A3A28u : 0xF0E8DCu, 0.5f, plot.Far));
                brush.Box(pane, isDoor ? brush.Lit(0x6E4630, 0.4f, plot.Far) : shines ? lamp * 1.1f : glass);
                if (shines)
                {
                    brush.Glow(new SKPoint(pane.MidX, pane.MidY), 2.2f * unit, lamp, 0.35f);
                    shot.Life?.Add(
                        new FlickeringLight(
                            shot.Life.Place(new(pane.MidX, pane.MidY)), shot.Life.Share(1.7f * unit), 0.09f, 0.4f),
                        new SKPoint(pane.MidX, pane.MidY));
                }
                else if (!isDoor)
                {
                    brush.Box(SKRect.Create(pane.MidX - (0.03f * unit), pane.Top, 0.06f * unit, pane.Height),
                        brush.Lit(0xF0E8DC, 0.5f, plot.Far));
                }
            }
        }
    }

    private readonly record struct Plot(SKRect Box, int Storeys, float Far);
}
