namespace Pixora.Media.Graph;

public enum AssetKind
{
    Image,
    Narration,
    Music,

    /// <summary>Frames of one scene, encoded.</summary>
    Clip,

    /// <summary>The overlap of two scenes, encoded.</summary>
    Join,

    /// <summary>All frames of a scene that no other scene shares, as one file for a person to look at.</summary>
    Scene,
    Soundtrack,
    Captions,
    Thumbnail,
    Film,
}
