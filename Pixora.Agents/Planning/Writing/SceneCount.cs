using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning.Writing;

/// <summary>How many scenes suit a length.</summary>
internal static class SceneCount
{
    /// <summary>
    /// Narrated: short scenes in a short film, about eleven seconds each in a long one. 15 s give 3, 30 s 4, 60 s 6,
    /// 180 s 16.
    /// </summary>
    internal static int Narrated(double seconds)
    {
        var count = seconds <= 60 ? 1.9 + (seconds * 0.07) : 6 + ((seconds - 60) / 11.5);
        return Within(count, Math.Min(FilmLimits.MaxScenes, seconds / SceneDurations.ShortestScene));
    }

    /// <summary>Without a voice: about five seconds each.</summary>
    internal static int Silent(double seconds) => Within(seconds / 5, FilmLimits.MaxScenes);

    private static int Within(double count, double most) =>
        Math.Clamp((int)Math.Round(count), 1, Math.Max(1, (int)most));
}
