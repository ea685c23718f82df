namespace Pixora.Media.Graph;

/// <summary>
/// Cuts a scene's own frames into pieces that are encoded side by side. Each finished piece is stored, so a killed
/// server repeats at most one piece per core.
/// </summary>
internal static class ChunkCuts
{
    /// <summary>Longer would leave other cores waiting for the last piece.</summary>
    private const int MaxFrames = 120;

    /// <summary>
    /// Pixels of all frames of a piece: four seconds of 1080p at 30 frames. A larger picture is cut into more pieces,
    /// so that none takes longer.
    /// </summary>
    private const long MaxPixels = MaxFrames * 1920L * 1080;

    /// <summary>Ten seconds at 30 frames become four pieces, which share out well among two and four cores.</summary>
    private const double UsualShare = 75.0 / MaxFrames;

    /// <summary>
    /// The lengths of the pieces, in order: even to one frame, and half to all of <see cref="Longest"/> unless there
    /// are fewer frames in all.
    /// </summary>
    /// <param name="frames">At least 1.</param>
    /// <param name="pixels">Of one frame.</param>
    public static IEnumerable<int> Of(int frames, long pixels)
    {
        var longest = Longest(pixels);
        var least = (frames + longest - 1) / longest;
        var pieces = Math.Clamp(
            (int)Math.Round(frames / (longest * UsualShare)), least, Math.Max(least, frames / (longest / 2)));
        return Enumerable.Range(0, pieces).Select(piece => frames * (piece + 1) / pieces - frames * piece / pieces);
    }

    /// <summary>Frames of the longest piece; half as many are still worth a process of their own.</summary>
    public static int Longest(long pixels) => (int)Math.Clamp(MaxPixels / pixels, MaxFrames / 4, MaxFrames);
}
