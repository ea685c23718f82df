namespace Pixora.Media.Graph;

public enum AssetKind
{
    /// <summary>A character alone: what pictures of scenes that name it keep to.</summary>
    Portrait,
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

    /// <summary>
    /// A scene's picture set in motion, where that takes a maker: what its clips and joins are cut from.
    /// </summary>
    Motion,

    /// <summary>The outline of a voice or of music, for the eye.</summary>
    Peaks,

    /// <summary>A picture in a small size, for the eye.</summary>
    Still,

    /// <summary>How far a film's music is lowered, over time, for the eye.</summary>
    Ducking,
}
