namespace Pixora.Media.Rendering.Life;

/// <summary>Bubbles under water, rising with a wobble from the ground to the surface.</summary>
internal sealed record RisingBubbles(int Bubbles) : LifeElement
{
    public override bool IsSane => Bubbles is > 0 and <= 60;

    public override void Draw(LifeFrame frame)
    {
        for (var bubble = 0; bubble < Bubbles; bubble++)
        {
            var large = LifeDice.Unit(frame.Seed, bubble);
            var time = (frame.Seconds * (0.07f + (0.06f * large))) + LifeDice.Unit(frame.Seed, bubble, -1);
            var way = time - MathF.Floor(time);
            var wobble = MathF.Sin((frame.Seconds * 2.2f) + bubble) * 0.004f;
            var across = LifeDice.Unit(frame.Seed, bubble, (int)time + 1) + wobble;
            var at = new LifePoint(across * frame.Width, (1.05f - (way * 1.1f)) * frame.Height);
            var radius = frame.Span * (0.0014f + (0.0030f * large * large));
            frame.Spot(at, radius, 190, 0.30f);
            frame.Spot(at.Moved(-radius * 0.3f, -radius * 0.35f), radius * 0.45f, 225, 0.55f);
        }
    }
}
