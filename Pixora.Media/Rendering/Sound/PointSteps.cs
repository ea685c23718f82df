namespace Pixora.Media.Rendering.Sound;

/// <summary>How finely a sound is drawn, so that however long it is, it takes no more than a bounded number of points.</summary>
internal static class PointSteps
{
    /// <summary>Of a whole sound: with the widest numbers it is less than 20 kB of JSON.</summary>
    public const int Most = 1500;

    /// <summary>Milliseconds between two points of a short sound, and what longer steps are multiples of.</summary>
    private const int Finest = 10;

    /// <summary>Milliseconds between two points.</summary>
    /// <param name="seconds">Of the whole sound.</param>
    public static int Of(double seconds) => Finest * (int)Math.Max(1, Math.Ceiling(seconds * 1000 / Finest / Most));
}
