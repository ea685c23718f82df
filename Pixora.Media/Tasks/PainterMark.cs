namespace Pixora.Media.Tasks;

/// <summary>Which painter of Pixora's own draws the picture of a scene: fixed when the scene is planned.</summary>
/// <param name="Version">As of its profile.</param>
/// <param name="Drawings">The hash of the set of drawings it uses; null when it has none.</param>
public sealed record PainterMark(int Version, string? Drawings)
{
    /// <summary>The version of scenes that were planned before they were marked.</summary>
    public const int First = 1;

    /// <summary>The first version in whose pictures something moves, and under whose titles lies a shade.</summary>
    public const int Living = 3;
}
