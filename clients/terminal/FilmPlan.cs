using Pixora.Hub.Contracts;

namespace Pixora.Terminal;

/// <summary>
/// A breakdown, as much of it as the terminal shows; two that show the same are equal scene by scene.
/// </summary>
internal sealed record FilmPlan(string Title, IReadOnlyList<PlannedScene> Scenes)
{
    /// <summary>Length of the film as planned, in seconds.</summary>
    public double Seconds => Scenes.Sum(scene => scene.Seconds);

    public static FilmPlan Of(WireBreakdown plan) => new(
        plan.Title,
        [.. plan.Scenes.Select(scene => new PlannedScene(scene.Id, scene.Title, scene.Narration, scene.Visual, scene.Seconds))]);
}

internal sealed record PlannedScene(string Id, string Title, string Narration, string Visual, double Seconds);
