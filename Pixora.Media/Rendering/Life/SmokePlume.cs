namespace Pixora.Media.Rendering.Life;

/// <summary>Smoke from a chimney or a fire: soft puffs that rise, spread and thin out.</summary>
/// <param name="At">Where it comes from.</param>
/// <param name="Size">Radius of a puff as it leaves.</param>
/// <param name="Wind">How far it drifts, of its rise.</param>
/// <param name="Strength">Of a fresh puff, 0 to 1.</param>
internal sealed record SmokePlume(LifePoint At, float Size, float Wind, float Strength, uint Colour) : LifeElement
{
    private const int Puffs = 7;
    private const float Life = 6.5f;

    public override bool IsSane =>
        At.IsSane && Size is > 0f and < 0.05f && Wind is > -3f and < 3f && Strength is > 0f and <= 1f;

    public override void Draw(LifeFrame frame)
    {
        var foot = frame.Seen(At);
        var size = frame.Size(Size);
        var luma = frame.Luma(Colour);
        for (var puff = 0; puff < Puffs; puff++)
        {
            var time = (frame.Seconds / Life) + ((float)puff / Puffs);
            var age = time - MathF.Floor(time);
            var turn = (LifeDice.Unit(frame.Seed, puff, (int)time) - 0.5f) * 2f;
            var rise = size * 9f * age * (1.25f - (0.45f * age));
            var drift = (rise * Wind) + (size * turn * 0.9f * age * 2f);
            frame.Spot(
                foot.Moved(drift, -rise), size * (0.8f + (2.6f * age)), luma,
                Strength * MathF.Min(1f, age * 14f) * (1f - age) * (1f - (0.4f * age)));
        }
    }
}
