namespace Pixora.Media.Rendering.Life;

/// <summary>A few birds far off, flying the same way.</summary>
/// <param name="From">Where the first is in the middle of its flight.</param>
/// <param name="Span">From wing to wing.</param>
/// <param name="Birds">1 to 7.</param>
/// <param name="Heading">Widths of the picture a second, to the right when above 0.</param>
internal sealed record BirdFlight(LifePoint From, float Span, int Birds, float Heading, uint Colour) : LifeElement
{
    private const float Beats = 2.1f;

    public override bool IsSane =>
        From.IsSane && IsSize(Span) && Birds is > 0 and <= 7 && Heading is > -0.2f and < 0.2f;

    public override void Draw(LifeFrame frame)
    {
        var luma = frame.Luma(Colour);
        var passed = (frame.Seconds - (frame.SceneSeconds * 0.5f)) * Heading;
        var ahead = MathF.Sign(Heading);
        for (var bird = 0; bird < Birds; bird++)
        {
            var row = (bird + 1) / 2;
            var place = From.Moved(
                passed - (ahead * row * Span * LifeDice.Between(frame.Seed, bird, 1.3f, 2.1f)),
                (bird % 2 == 0 ? -1f : 1f) * row * Span * LifeDice.Between(frame.Seed, bird + 50, 0.5f, 1.1f));
            Wings(frame, frame.Seen(place), bird, luma);
        }
    }

    private void Wings(LifeFrame frame, LifePoint body, int bird, int luma)
    {
        var half = frame.Size(Span) * 0.5f * LifeDice.Between(frame.Seed, bird + 90, 0.8f, 1.1f);
        var time = (frame.Seconds * Beats) + LifeDice.Unit(frame.Seed, bird + 130);

        // Some beats, then a while of gliding.
        var glides = MathF.Sin((time * 0.9f) + bird) > 0.35f;
        var beat = glides ? 0.35f : 0.1f + (0.75f * MathF.Sin(time * MathF.Tau));
        var lifted = -half * 0.55f * beat;
        var width = MathF.Max(0.8f, half * 0.15f);
        foreach (var side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            var elbow = body.Moved(side * half * 0.48f, lifted - (half * 0.14f));
            var tip = body.Moved(side * half, (lifted * 0.55f) + (half * 0.10f));
            frame.Stroke(new(body, elbow, width), luma, 0.85f);
            frame.Stroke(new(elbow, tip, width * 0.8f), luma, 0.8f);
        }
    }
}
