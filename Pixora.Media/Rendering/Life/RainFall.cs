namespace Pixora.Media.Rendering.Life;

/// <summary>Rain close to the camera: few fine streaks, each at another place every time it falls.</summary>
/// <param name="Wind">How far a streak leans, of its length: 0.2 to the right, −0.2 to the left.</param>
/// <param name="Amount">1 for rain, more for a storm.</param>
internal sealed record RainFall(float Wind, float Amount, uint Colour) : LifeElement
{
    private const int Streaks = 90;

    public override bool IsSane => Wind is > -1f and < 1f && Amount is > 0f and <= 3f;

    public override void Draw(LifeFrame frame)
    {
        var luma = frame.Luma(Colour);
        for (var streak = 0; streak < Streaks * Amount; streak++)
        {
            var near = LifeDice.Unit(frame.Seed, streak);
            var length = 0.035f + (0.055f * near);
            var falls = (1.25f + (0.9f * near)) / (1f + (2f * length));
            var time = (frame.Seconds * falls) + LifeDice.Unit(frame.Seed, streak, -1);
            var way = time - MathF.Floor(time);
            var x = (LifeDice.Unit(frame.Seed, streak, (int)time + 1) * 1.2f) - 0.1f;
            var y = (way * (1f + (2f * length))) - length;
            var from = new LifePoint((x * frame.Width) + (y * Wind * frame.Height), (y - length) * frame.Height);
            var to = from.Moved(length * Wind * frame.Height, length * frame.Height);
            frame.Stroke(
                new(from, to, frame.Span * (0.0006f + (0.0009f * near))), luma,
                0.10f + (0.16f * near * LifeDice.Unit(frame.Seed, streak, -2)));
        }
    }
}
