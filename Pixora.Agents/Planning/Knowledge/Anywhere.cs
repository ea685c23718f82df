using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning.Knowledge;

/// <summary>Where a film plays, and what its music is, when nothing is known of its subject.</summary>
internal static class Anywhere
{
    internal const MusicMood Mood = MusicMood.Uplifting;

    internal const MusicGenre Genre = MusicGenre.Cinematic;

    /// <summary>Picture lines.</summary>
    internal static ValueList<string> Places { get; } =
    [
        "wide landscape with rolling hills and a winding river", "path through a sunlit meadow with a single tree",
        "calm lake mirroring a colourful sky", "city street with people in warm evening light",
        "desk by a window with an open book and a plant", "mountain ridge above a sea of clouds", "quiet beach with gentle waves",
    ];
}
