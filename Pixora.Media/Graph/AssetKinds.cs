namespace Pixora.Media.Graph;

/// <summary>How kinds are written and told.</summary>
internal static class AssetKinds
{
    /// <summary>As on the wire: <c>image</c>, <c>narration</c> …</summary>
    public static string Text(this AssetKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>The stage of a render in which it is made.</summary>
    public static string Stage(this AssetKind kind) => kind switch
    {
        AssetKind.Narration => "narration",
        AssetKind.Portrait or AssetKind.Image => "images",
        AssetKind.Music => "music",
        AssetKind.Motion or AssetKind.Clip or AssetKind.Join or AssetKind.Scene => "clips",
        AssetKind.Soundtrack => "soundtrack",
        _ => "film",
    };
}
