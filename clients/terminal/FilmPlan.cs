namespace Pixora.Terminal;

/// <summary>A breakdown, as much of it as the terminal shows.</summary>
internal sealed record FilmPlan(string Title, IReadOnlyList<PlannedScene> Scenes)
{
    /// <summary>Length of the film as planned, in seconds.</summary>
    public double Seconds => Scenes.Sum(scene => scene.Seconds);
}

internal sealed record PlannedScene(string Id, string Title, string Narration, string Visual, double Seconds);

/// <param name="Price">US dollars, null when not known.</param>
internal sealed record Quote(int Revision, decimal? Price);

/// <param name="Revision">The plan it was made of.</param>
/// <param name="Seconds">Measured length.</param>
internal sealed record Film(int Revision, double Seconds, int Width, int Height, long Bytes);

internal sealed record Failure(string Code, string Message);
