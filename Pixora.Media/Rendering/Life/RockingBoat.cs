namespace Pixora.Media.Rendering.Life;

/// <summary>What floats: it rises and falls and its masts sway, and its mirror image the other way.</summary>
/// <param name="At">The middle of its waterline.</param>
/// <param name="Width">Of what rocks.</param>
/// <param name="Height">Above the waterline.</param>
/// <param name="Swell">1 for a quiet sea, more for a rough one.</param>
internal sealed record RockingBoat(LifePoint At, float Width, float Height, float Swell) : LifeElement
{
    /// <summary>Room around it in which sky and water give way.</summary>
    private const float Room = 1.5f;

    public override bool IsSane => At.IsSane && IsSize(Width) && IsSize(Height) && Swell is > 0f and <= 4f;

    public override void Draw(LifeFrame frame)
    {
        var first = LifeDice.Unit(frame.Seed, 1) * MathF.Tau;
        var height = frame.Size(Height);
        var roll = 0.013f * Swell * MathF.Sin((frame.Seconds * 1.55f) + first);
        var bob = height * 0.011f * Swell * MathF.Sin((frame.Seconds * 1.1f) + (first * 2f));
        var water = frame.Seen(At);
        var middle = water.Moved(0f, -height * 0.25f);
        var across = frame.Size(Width) * 0.5f * Room;
        var down = height * 0.75f * Room;
        var waterline = water.Y - middle.Y;
        var fine = new PixelWarp(middle, across, down);
        fine.Apply(frame.Target.Y, frame.Width, bob, below => roll * (waterline - below));

        var coarse = new PixelWarp(new(middle.X * 0.5f, (middle.Y - 0.5f) * 0.5f), across * 0.5f, down * 0.5f);
        Func<float, float> slide = below => roll * ((waterline * 0.5f) - below);
        coarse.Apply(frame.Target.U, frame.Width / 2, bob * 0.5f, slide);
        coarse.Apply(frame.Target.V, frame.Width / 2, bob * 0.5f, slide);
    }
}
