namespace Pixora.Media.Graph;

/// <summary>Cuts a scene's own frames into pieces that are encoded side by side.</summary>
internal static class ChunkCuts
{
    /// <summary>Shorter is not worth a process of its own.</summary>
    private const int Shortest = 60;

    /// <summary>Longer would leave other cores waiting for the last piece.</summary>
    private const int Longest = 120;

    /// <summary>Ten seconds at 30 frames become four pieces, which share out well among two and four cores.</summary>
    private const int Usual = 75;

    /// <summary>The lengths of the pieces, in order: even to one frame, 60 to 120 frames each unless there are fewer than 60 in all.</summary>
    /// <param name="frames">At least 1.</param>
    public static IEnumerable<int> Of(int frames)
    {
        var least = (frames + Longest - 1) / Longest;
        var pieces = Math.Clamp((int)Math.Round((double)frames / Usual), least, Math.Max(least, frames / Shortest));
        return Enumerable.Range(0, pieces).Select(piece => frames * (piece + 1) / pieces - frames * piece / pieces);
    }
}
