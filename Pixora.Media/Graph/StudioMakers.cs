using Pixora.Media.Generation;

namespace Pixora.Media.Graph;

/// <summary>
/// Profiles of the makers that are part of Pixora. Raise a version when the same request gives other bytes.
/// </summary>
internal static class StudioMakers
{
    /// <summary>The name of the painter, whose version and drawings each scene keeps.</summary>
    public const string Painter = "local-image";

    public static MakerProfile Clips { get; } = Own("clips", 1);

    /// <summary>Clips cut from what a maker of motion made; its profile is in that asset's key.</summary>
    public static MakerProfile Footage { get; } = Own("footage", 2);

    public static MakerProfile Scenes { get; } = Own("scenes", 1);

    public static MakerProfile Soundtrack { get; } = Own("soundtrack", 2);

    public static MakerProfile Captions { get; } = Own("captions", 1);

    public static MakerProfile Thumbnail { get; } = Own("thumbnail", 1);

    public static MakerProfile Film { get; } = Own("film", 2);

    public static MakerProfile Peaks { get; } = Own("peaks", 1);

    public static MakerProfile Stills { get; } = Own("stills", 1);

    public static MakerProfile Ducking { get; } = Own("ducking", 1);

    private static MakerProfile Own(string name, int version) => new($"pixora-{name}", version, NeedsNetwork: false);
}
