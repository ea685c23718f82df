namespace Pixora.Media.Rendering.Life;

/// <summary>A flag on its pole: waves run along the cloth and grow away from the pole.</summary>
/// <param name="Pole">Where the cloth's middle is fixed.</param>
/// <param name="Length">Of the cloth; below 0 when it flies to the left.</param>
/// <param name="Height">Of the cloth.</param>
internal sealed record WavingFlag(LifePoint Pole, float Length, float Height) : LifeElement
{
    public override bool IsSane => Pole.IsSane && IsSize(MathF.Abs(Length)) && IsSize(Height);

    public override void Draw(LifeFrame frame)
    {
        var length = frame.Size(MathF.Abs(Length));
        var side = MathF.Sign(Length);
        var pole = frame.Seen(Pole);
        var shift = new Waving(length, side, frame.Size(Height) * 0.24f, (frame.Seconds * 5.2f) + LifeDice.Unit(frame.Seed, 1));
        var middle = pole.Moved(side * length * 0.5f, 0f);
        var (across, down) = (length * 0.75f, frame.Size(Height) * 1.4f);
        new PixelWarp(middle, across, down).Apply(frame.Target.Y, frame.Width, shift);

        var half = new LifePoint(middle.X * 0.5f, (middle.Y - 0.5f) * 0.5f);
        var coarse = shift with { Length = length * 0.5f, Swing = shift.Swing * 0.5f };
        var warp = new PixelWarp(half, across * 0.5f, down * 0.5f);
        warp.Apply(frame.Target.U, frame.Width / 2, coarse);
        warp.Apply(frame.Target.V, frame.Width / 2, coarse);
    }

    /// <param name="Length">Of the cloth, samples.</param>
    /// <param name="Side">1 when it flies to the right, −1 to the left.</param>
    /// <param name="Swing">At its free end, samples.</param>
    /// <param name="Phase">Radians.</param>
    private readonly record struct Waving(float Length, float Side, float Swing, float Phase) : IPixelShift
    {
        public LifePoint At(float dx, float dy, float firmness)
        {
            var along = Math.Clamp((dx * Side / Length) + 0.5f, 0f, 1.2f);
            return new(0f, Swing * along * MathF.Sin((along * 6.5f) - Phase) * firmness);
        }
    }
}
