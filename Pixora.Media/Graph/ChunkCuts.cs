namespace Pixora.Media.Graph;

/// <summary>Cuts a scene's own frames into pieces that are encoded side by side.</summary>
internal static class ChunkCuts
{
    /// <summary>Long enough to be worth a process of its own, short enough to share out evenly.</summary>
    private const int Longest = 120;

    /// <summary>The lengths of the pieces, in order: even to one frame, 60 to 120 frames each unless there are fewer than 60 in all.</summary>
    /// <param name="frames">At least 1.</param>
    public static IEnumerable<int> Of(int frames)
    {
        var pieces = (frames + Longest - 1) / Longest;
        return Enumerable.Range(0, pieces).Select(piece => frames * (piece + 1) / pieces - frames * piece / pieces);
    }
}
