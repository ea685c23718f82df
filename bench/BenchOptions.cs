using System.Globalization;

namespace Pixora.Bench;

/// <summary>What is measured, and how often.</summary>
/// <param name="Seconds">Length of the film, 12 or more.</param>
/// <param name="Repeats">Times each wall time is taken, in turns; the median counts.</param>
/// <param name="Width">Pixels of a frame.</param>
/// <param name="Height">Pixels of a frame.</param>
internal sealed record BenchOptions(int Seconds, int Repeats, int Width, int Height)
{
    public const int FrameRate = 30;

    private const int Shortest = 12;

    /// <summary>Understands <c>--seconds N --repeats N --size WxH</c>.</summary>
    public static BenchOptions Parse(string[] arguments)
    {
        var given = arguments.Chunk(2).ToDictionary(pair => pair[0], pair => pair[^1], StringComparer.Ordinal);
        var size = given.GetValueOrDefault("--size", "1920x1080").Split('x').Select(Number).ToArray();
        return new(
            Math.Max(Shortest, Number(given.GetValueOrDefault("--seconds", "60"))),
            Math.Max(1, Number(given.GetValueOrDefault("--repeats", "3"))),
            size[0],
            size[1]);
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
