namespace Pixora.Media.Rendering.Tools;

/// <summary>What is known beforehand of one run.</summary>
/// <param name="Seconds">Of film or sound that it works on; the time it may take follows from it.</param>
/// <param name="FileBytes">The most any file that it writes may hold.</param>
internal sealed record ToolBounds(double Seconds, long FileBytes)
{
    /// <summary>Room for headers and indexes.</summary>
    private const long Overhead = 4 << 20;

    private const long SharedMemory = 512 << 20;

    private const double HdPixels = 1920 * 1080;

    /// <summary>A run without a bound on what it writes.</summary>
    public static ToolBounds Unknown { get; } = new(600, long.MaxValue);

    /// <summary>It writes no file.</summary>
    public static ToolBounds Reading(double seconds) => new(seconds, Overhead);

    /// <summary>Encoded, frames are never larger than raw; a larger picture takes its share longer.</summary>
    public static ToolBounds Frames(ClipRequest clip)
    {
        var size = clip.Layers[0].Motion;
        var pixels = (long)size.Width * size.Height;
        return new((double)clip.Frames / clip.FrameRate * Math.Max(1, pixels / HdPixels), (pixels * 3 / 2 * clip.Frames) + Overhead);
    }

    /// <summary>Sound of two channels at 48 kHz, at most 32 bits a sample.</summary>
    public static ToolBounds Sound(double seconds) => new(seconds, (long)(seconds * 48_000 * 8) + Overhead);

    /// <summary>
    /// The same, played by a program whose sound libraries reserve shared memory, which counts as a file.
    /// </summary>
    public static ToolBounds Played(double seconds) =>
        Sound(seconds) with { FileBytes = Sound(seconds).FileBytes + SharedMemory };

    /// <summary>Streams that are copied from files.</summary>
    public static ToolBounds Copy(IEnumerable<string> files)
    {
        const double bytesPerSecond = 1 << 18;
        var bytes = files.Sum(file => new FileInfo(file) is { Exists: true } found ? found.Length : 0);
        return new(bytes / bytesPerSecond, (2 * bytes) + Overhead);
    }
}
