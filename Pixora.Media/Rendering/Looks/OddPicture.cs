using Pixora.Media.Tasks;

namespace Pixora.Media.Rendering.Looks;

/// <summary>A picture that does not look like the others of its film.</summary>
public sealed record OddPicture(SceneId Scene, LookDifference Difference);

/// <summary>In what a picture differs most.</summary>
public enum LookDifference
{
    Darker,
    Brighter,

    /// <summary>It has less contrast.</summary>
    Flatter,

    /// <summary>It has colours in a film without any.</summary>
    Coloured,

    OtherColours,
}
