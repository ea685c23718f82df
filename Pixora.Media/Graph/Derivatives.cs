using System.Collections.Immutable;

namespace Pixora.Media.Graph;

/// <summary>
/// Small assets that are made of others when somebody asks for them: no film is made of them, and they can be made again
/// as long as what they are made of is there.
/// </summary>
public static class Derivatives
{
    /// <summary>How the names of peaks and ducking curves end: JSON, but <c>json</c> is an asset's record.</summary>
    public const string Points = "points";

    /// <summary>The widths of stills, in pixels.</summary>
    public static ImmutableArray<int> Widths { get; } = [160, 320, 640];

    public const int UsualWidth = 320;

    /// <summary>Whether peaks can be made of assets of a kind: a narration or music.</summary>
    public static bool HasPeaks(AssetKind kind) => kind is AssetKind.Narration or AssetKind.Music;

    /// <summary>Whether stills can be made of assets of a kind: a picture.</summary>
    public static bool HasStills(AssetKind kind) => kind is AssetKind.Image or AssetKind.Portrait or AssetKind.Thumbnail;

    public static bool IsOne(AssetKind kind) => kind is AssetKind.Peaks or AssetKind.Still or AssetKind.Ducking;

    public static PeaksSpec Peaks(AssetKey sound) => new(StudioMakers.Peaks, new PeaksRequest(sound.Value));

    /// <param name="width">One of <see cref="Widths"/>.</param>
    public static StillSpec Still(AssetKey picture, int width) => new(StudioMakers.Stills, new StillRequest(picture.Value, width));

    public static DuckingSpec Ducking(SoundtrackSpec soundtrack) =>
        new(StudioMakers.Ducking, new DuckingRequest(soundtrack.Request.Seconds, soundtrack.Request.Narrations));

    /// <summary>What may have been made of an asset.</summary>
    public static IEnumerable<AssetKey> Of(AssetSpec spec) =>
        spec is SoundtrackSpec soundtrack ? [Ducking(soundtrack).Key] : Of(spec.Key, spec.Kind);

    /// <summary>What may have been made of an asset, but for a ducking curve.</summary>
    public static IEnumerable<AssetKey> Of(AssetKey key, AssetKind kind) =>
        HasPeaks(kind) ? [Peaks(key).Key]
        : HasStills(kind) ? Widths.Select(width => Still(key, width).Key)
        : [];
}
