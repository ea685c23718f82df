namespace Pixora.Media.Rendering.Life;

/// <summary>What floats: it rises, falls and leans a little, and its mirror image with it.</summary>
/// <param name="At">The middle of its waterline.</param>
/// <param name="Width">Of what rocks.</param>
/// <param name="Height">Above the waterline.</param>
/// <param name="Swell">1 for a quiet sea, more for a rough one.</param>
internal sealed record RockingBoat(LifePoint At, float Width, float Height, float Swell) : LifeElement
{
    /// <summary>Room beside it in which the water gives way.</summary>
    private const float Room = 1.45f;

    public override bool IsSane => At.IsSane && IsSize(Width) && IsSize(Height) && Swell is > 0f and <= 4f;

    public override void Draw(LifeFrame frame)
    {
        var first = LifeDice.Unit(frame.Seed, 1) * MathF.Tau;
        var roll = 0.011f * Swell * MathF.Sin((frame.Seconds * 1.55f) + first);
        var bob = frame.Size(Height) * 0.012f * Swell * MathF.Sin((frame.Seconds * 1.1f) + (first * 2f));
        var water = frame.Seen(At);
        var (across, down) = (frame.Size(Width) * 0.5f * Room, frame.Size(Height) * 0.72f * Room);
        var middle = water.Moved(0f, -frame.Size(Height) * 0.32f);
        var shift = new Rocking(water.Y - middle.Y, roll, bob);
        new PixelWarp(middle, across, down).Apply(frame.Target.Y, frame.Width, shift);

        var half = new LifePoint(middle.X * 0.5f, (middle.Y - 0.5f) * 0.5f);
        var coarse = new Rocking(shift.Waterline * 0.5f, roll, bob * 0.5f);
        var warp = new PixelWarp(half, across * 0.5f, down * 0.5f);
        warp.Apply(frame.Target.U, frame.Width / 2, coarse);
        warp.Apply(frame.Target.V, frame.Width / 2, coarse);
    }

    /// <param name="Waterline">Below the middle of the box, around which it leans.</param>
    /// <param name="Roll">Radians.</param>
    /// <param name="Bob">Samples.</param>
    private readonly record struct Rocking(float Waterline, float Roll, float Bob) : IPixelShift
    {
        public LifePoint At(float dx, float dy, float firmness) =>
            new(-Roll * (dy - Waterline) * firmness, ((Roll * dx) + Bob) * firmness);
    }
}
