namespace Pixora.Media.Rendering.Life;

/// <summary>A flame, a lamp or a lit window whose light wavers.</summary>
/// <param name="At">Its middle.</param>
/// <param name="Radius">How far its light is seen to change.</param>
/// <param name="Strength">How much it changes, of the light there: 0.1 for a flame.</param>
/// <param name="Pace">How often: 1 for a flame, less for a lamp.</param>
internal sealed record FlickeringLight(LifePoint At, float Radius, float Strength, float Pace) : LifeElement
{
    public override bool IsSane =>
        At.IsSane && Radius is > 0f and < 0.2f && Strength is > 0f and <= 0.5f && Pace is > 0f and <= 3f;

    public override void Draw(LifeFrame frame)
    {
        var time = frame.Seconds * Pace * MathF.Tau;
        var first = LifeDice.Unit(frame.Seed, 1) * MathF.Tau;
        var waver = (0.5f * MathF.Sin((time * 0.83f) + first)) + (0.3f * MathF.Sin((time * 1.97f) + (first * 2f)))
            + (0.2f * MathF.Sin((time * 3.31f) + (first * 3f)));
        frame.Gain(frame.Seen(At), MathF.Max(2f, frame.Size(Radius)), waver * Strength);
    }
}
