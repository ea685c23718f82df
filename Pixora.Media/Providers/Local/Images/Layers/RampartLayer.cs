using Pixora.Media.Providers.Local.Images.Setups;
using Pixora.Media.Rendering.Life;
using SkiaSharp;

namespace Pixora.Media.Providers.Local.Images.Layers;

/// <summary>A castle on its hill: walls with battlements, round towers with pointed roofs, lit windows.</summary>
internal sealed class RampartLayer : ISceneLayer
{
    public void Paint(Shot shot)
    {
        using var brush = new Brush(shot);
        var x = shot.Width * (1f - shot.Setup.Focus);
        var foot = shot.Horizon + (shot.Span * 0.015f);
        var unit = shot.Span * 0.010f;
        brush.Oval(new SKPoint(x, foot + (unit * 4)), unit * 34, unit * 9, brush.Lit(0x5E6A3E, 0.35f, 0.16f));
        var stone = brush.Lit(0x9A948A, 0.55f, 0.14f);
        var roof = brush.Lit(0x5A4A5E, 0.5f, 0.14f);
        Wall(brush, SKRect.Create(x - (unit * 17), foot - (unit * 12), unit * 34, unit * 12), stone);
        ReadOnlySpan<Turret> turrets = [new(-17, 5, 18), new(17, 5, 17), new(-8, 4, 24), new(7, 5, 29), new(0, 3, 21)];
        foreach (var turret in turrets)
        {
            var left = x + (unit * (turret.At - (turret.Wide * 0.5f)));
            var box = SKRect.Create(left, foot - (unit * turret.High), unit * turret.Wide, unit * turret.High);
            Wall(brush, box, stone * 1.04f);
            brush.Poly(
                roof, new(box.Left - (unit * 0.7f), box.Top), new(box.MidX, box.Top - (unit * turret.Wide * 1.35f)),
                    new(box.Right + (unit * 0.7f), box.Top));
            var pane = SKRect.Create(box.MidX - (unit * 0.4f), box.Top + (unit * 2), unit * 0.8f, unit * 1.7f);
            brush.Box(pane, shot.IsNight || shot.Scene.Daylight == Reading.Daylight.Dusk ? Tint.Hex(0xFFC06A) * 1.1f : stone * 0.4f);
        }

        if (shot.Life is { } life)
        {
            Flag(shot, brush, life, new(x + (unit * 7), foot - (unit * 35.5f)));
        }

        brush.Oval(new SKPoint(x, foot - (unit * 4)), unit * 2.2f, unit * 3.4f, stone * 0.32f);
        brush.Box(SKRect.Create(x - (unit * 2.2f), foot - (unit * 4), unit * 4.4f, unit * 4), stone * 0.32f);
    }

    /// <param name="top">Of the roof that it stands on.</param>
    private static void Flag(Shot shot, Brush brush, LifeNotes life, SKPoint top)
    {
        var unit = shot.Span * 0.010f;
        var side = shot.Setup.Focus < 0.5f ? -1f : 1f;
        var cloth = brush.Lit(0xB03A34, 0.7f, 0.10f);
        brush.Line(top, new(top.X, top.Y - (unit * 5f)), unit * 0.3f, brush.Lit(0x3A342E, 0.3f, 0.12f));
        var pole = new SKPoint(top.X, top.Y - (unit * 3.7f));
        brush.Poly(
            cloth, new(pole.X, pole.Y - (unit * 1.2f)), new(pole.X + (side * unit * 5.4f), pole.Y - (unit * 0.75f)),
            new(pole.X + (side * unit * 5.4f), pole.Y + (unit * 0.75f)), new(pole.X, pole.Y + (unit * 1.2f)));
        life.Add(
            new WavingFlag(life.Place(pole), life.Share(side * unit * 5.4f), life.Share(unit * 2.4f)),
            new SKPoint(pole.X + (side * unit * 2.5f), pole.Y));
    }

    private static void Wall(Brush brush, SKRect box, System.Numerics.Vector3 stone)
    {
        brush.Wall(box, stone);
        var tooth = Math.Max(2f, box.Width / 14f);
        for (var x = box.Left; x < box.Right - (tooth * 0.5f); x += tooth * 1.6f)
        {
            brush.Box(SKRect.Create(x, box.Top - (tooth * 0.7f), tooth * 0.8f, tooth * 0.8f), stone);
        }
    }

    /// <param name="At">Of its middle, from the castle's, in units.</param>
    private readonly record struct Turret(float At, float Wide, float High);
}
