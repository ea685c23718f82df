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
    Soundtrack,
    Captions,
    Thumbnail,
    Film,
}
