namespace Pixora.Media.Rendering.Life;

/// <summary>Snow between the scene and the camera: many small flakes, a few large ones out of focus.</summary>
/// <param name="Wind">How far the flakes drift, of their fall.</param>
internal sealed record SnowFall(float Wind, uint Colour) : LifeElement
{
    private const int Flakes = 130;

    public override bool IsSane => Wind is > -1f and < 1f;

    public override void Draw(LifeFrame frame)
    {
        var luma = frame.Luma(Colour);
        for (var flake = 0; flake < Flakes; flake++)
        {
            var near = MathF.Pow(LifeDice.Unit(frame.Seed, flake), 3f);
            var radius = frame.Span * (0.0011f + (0.0042f * near));
            var time = (frame.Seconds * (0.055f + (0.10f * near))) + LifeDice.Unit(frame.Seed, flake, -1);
            var way = time - MathF.Floor(time);
            var sway = MathF.Sin((frame.Seconds * (0.7f + LifeDice.Unit(frame.Seed, flake, -3))) + flake) * 0.012f;
            var x = (LifeDice.Unit(frame.Seed, flake, (int)time + 1) * 1.3f) - 0.15f + sway + (way * Wind);
            frame.Spot(
                new(x * frame.Width, ((way * 1.06f) - 0.03f) * frame.Height), radius, luma,
                (0.5f + (0.4f * LifeDice.Unit(frame.Seed, flake, -2))) * (1f - (0.5f * near)));
        }
    }
}
