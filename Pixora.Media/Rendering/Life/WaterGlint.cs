namespace Pixora.Media.Rendering.Life;

/// <summary>Light on a wave: a short line that comes, slides a little and goes.</summary>
/// <param name="At">Its middle.</param>
/// <param name="Length">Of the whole line.</param>
internal sealed record WaterGlint(LifePoint At, float Length, uint Colour) : LifeElement
{
    public override bool IsSane => At.IsSane && IsSize(Length);

    public override void Draw(LifeFrame frame)
    {
        var pace = LifeDice.Between(frame.Seed, 1, 0.20f, 0.38f);
        var time = (frame.Seconds * pace) + LifeDice.Unit(frame.Seed, 2);
        var way = time - MathF.Floor(time);
        var shine = MathF.Sin(way * MathF.PI * 2f);
        if (way >= 0.5f || shine <= 0.02f)
        {
            return;
        }

        var half = frame.Size(Length) * 0.5f * (0.5f + (0.5f * shine));
        var middle = frame.Seen(At).Moved((way - 0.25f) * frame.Size(Length) * 1.2f, 0f);
        var luma = frame.Luma(Colour);
        var width = MathF.Max(0.9f, half * 0.13f);
        frame.Stroke(new(middle.Moved(-half, 0f), middle.Moved(half, 0f), width), luma, 0.30f * shine);
        frame.Stroke(new(middle.Moved(-half * 0.55f, 0f), middle.Moved(half * 0.55f, 0f), width), luma, 0.45f * shine);
    }
}
