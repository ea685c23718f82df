namespace Pixora.Media.Rendering.Life;

/// <summary>A painted star that now and then shines brighter.</summary>
internal sealed record TwinklingStar(LifePoint At, float Radius) : LifeElement
{
    private const int Bright = 226;

    public override bool IsSane => At.IsSane && IsSize(Radius);

    public override void Draw(LifeFrame frame)
    {
        var pace = LifeDice.Between(frame.Seed, 1, 0.22f, 0.5f);
        var swing = MathF.Sin(((frame.Seconds * pace) + LifeDice.Unit(frame.Seed, 2)) * MathF.Tau);
        var shine = swing * MathF.Abs(swing);
        if (shine > 0f)
        {
            frame.Spot(frame.Seen(At), MathF.Max(1.1f, frame.Size(Radius) * 2.2f), Bright, shine * 0.85f);
        }
    }
}
