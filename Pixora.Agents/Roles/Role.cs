namespace Pixora.Agents.Roles;

/// <summary>Who is in the crew.</summary>
public enum Role
{
    /// <summary>Talks with the person and decides who does what.</summary>
    Director,

    /// <summary>Writes scenes: their words, their order, what is seen.</summary>
    SceneWriter,

    /// <summary>Designs who must look the same everywhere.</summary>
    CharacterDesigner,

    /// <summary>Plans pictures and how the camera moves over them.</summary>
    AssetMaker,

    /// <summary>Plans music and voice.</summary>
    Composer,

    /// <summary>Plans joins and captions, and knows the finished film.</summary>
    Editor,
}
