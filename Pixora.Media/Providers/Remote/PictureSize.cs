using System.Globalization;

namespace Pixora.Media.Providers.Remote;

/// <summary>The size that a service is asked for, in pixels.</summary>
internal readonly record struct PictureSize(int Width, int Height)
{
    /// <summary>What services divide sides by.</summary>
    private const int Step = 16;

    private const double FewestPixels = 655_360;
    private const double MostPixels = 8_294_400;
    private const int LongestSide = 3840;
    private const double MostDrawnOut = 3;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Width}x{Height}");

    /// <summary>Null when it is not written as <c>1536x864</c>.</summary>
    public static PictureSize? Parse(string text) => text.Split('x') is [var width, var height]
        && int.TryParse(width, NumberStyles.None, CultureInfo.InvariantCulture, out var wide)
        && int.TryParse(height, NumberStyles.None, CultureInfo.InvariantCulture, out var high) && wide > 0 && high > 0
            ? new(wide, high)
            : null;

    /// <summary>
    /// The listed size of which least is cropped and that is large enough where one is; without a list, the size itself
    /// brought to what services take: sides that 16 divides, 0.66 to 8.3 megapixels, at most three times as long as wide.
    /// </summary>
    public static PictureSize For(int width, int height, IReadOnlyCollection<string> sizes)
    {
        var listed = sizes.Select(Parse).OfType<PictureSize>().ToArray();
        return listed.Length == 0 ? Free(width, height) : listed
            .OrderBy(size => Math.Round(Cropped(size, (double)width / height), 2))
            .ThenBy(size => size.Width < width || size.Height < height)
            .ThenBy(size => size.Width < width ? -size.Width : size.Width)
            .First();
    }

    private static PictureSize Free(int width, int height)
    {
        var shape = Math.Clamp((double)width / height, 1 / MostDrawnOut, MostDrawnOut);
        var longest = shape >= 1 ? LongestSide : LongestSide * shape;
        var most = Math.Min(MostPixels, longest * longest / shape);
        var pixels = Math.Clamp(Math.Max((double)width * height, width * width / shape), FewestPixels, most);
        var width16 = Math.Sqrt(pixels * shape) / Step;
        var height16 = Math.Sqrt(pixels / shape) / Step;
        // Up, so that small pictures stay large enough; down where that would be too large.
        var up = new PictureSize((int)Math.Ceiling(width16) * Step, (int)Math.Ceiling(height16) * Step);
        return up.Width <= LongestSide && up.Height <= LongestSide && (double)up.Width * up.Height <= MostPixels
            ? up
            : new((int)width16 * Step, (int)height16 * Step);
    }

    /// <summary>Share of the picture that is lost, 0 to 1.</summary>
    private static double Cropped(PictureSize size, double shape)
    {
        var own = (double)size.Width / size.Height;
        return 1 - (Math.Min(own, shape) / Math.Max(own, shape));
    }
}
