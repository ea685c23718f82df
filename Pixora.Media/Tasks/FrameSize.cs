namespace Pixora.Media.Tasks;

/// <summary>Size of a frame in pixels, both sides even, as 4:2:0 video asks.</summary>
public readonly record struct FrameSize(int Width, int Height)
{
    /// <param name="shortSide">Pixels, at least 2; 1080 is full size. Rounded down to even.</param>
    public static FrameSize Of(AspectRatio aspect, int shortSide)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(shortSide, 2);
        var side = shortSide & ~1;
        var wide = (int)Math.Round(shortSide * 8 / 9.0, MidpointRounding.AwayFromZero) * 2;
        return aspect switch
        {
            AspectRatio.Landscape => new(wide, side),
            AspectRatio.Portrait => new(side, wide),
            AspectRatio.Square => new(side, side),
            _ => throw new ArgumentOutOfRangeException(nameof(aspect)),
        };
    }
}
