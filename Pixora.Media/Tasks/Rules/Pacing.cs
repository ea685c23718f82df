namespace Pixora.Media.Tasks.Rules;

/// <summary>Fits scenes to a length.</summary>
internal static class Pacing
{
    // Shorter than a frame: the scenes are that long already.
    private const double Tolerance = 0.001;

    /// <summary>True when so many scenes can be that long together.</summary>
    public static bool CanFit(int scenes, double seconds) =>
        seconds >= scenes * FilmLimits.ShortestScene && seconds <= scenes * FilmLimits.LongestScene;

    /// <summary>
    /// Scales every scene by the same factor, except where that would make it shorter or longer than a scene may be.
    /// Transitions that no longer fit get shorter with their scenes.
    /// </summary>
    public static ValueList<Scene> Fit(ValueList<Scene> scenes, double seconds) =>
        Math.Abs(scenes.Sum(scene => scene.Seconds) - seconds) < Tolerance
            ? scenes
            : Tighten([.. Lengths(scenes, seconds).Zip(scenes, (length, scene) => scene with { Seconds = length })]);

    // The sum grows with the factor, so halving the interval finds the factor that gives the sum asked for.
    private static double[] Lengths(ValueList<Scene> scenes, double seconds)
    {
        var low = 0.0;
        var high = FilmLimits.LongestScene / FilmLimits.ShortestScene;
        for (var step = 0; step < 100; step++)
        {
            var middle = (low + high) / 2;
            if (Scaled(scenes, middle).Sum() < seconds)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return [.. Scaled(scenes, high)];
    }

    private static IEnumerable<double> Scaled(ValueList<Scene> scenes, double factor) =>
        scenes.Select(scene => Math.Clamp(scene.Seconds * factor, FilmLimits.ShortestScene, FilmLimits.LongestScene));

    private static ValueList<Scene> Tighten(ValueList<Scene> scenes) =>
        [.. scenes.Select((scene, index) => index == 0 ? scene : Tighten(scene, TransitionCheck.Room(scenes[index - 1], scene)))];

    private static Scene Tighten(Scene scene, double room) => scene.Transition.Seconds <= room
        ? scene
        : scene with { Transition = scene.Transition with { Seconds = room } };
}
