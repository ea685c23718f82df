using Pixora.Media.Tasks;

namespace Pixora.Media.Rendering.Life;

/// <summary>
/// What moves by itself in a painted picture while the camera moves over it: kept in the picture's own file.
/// </summary>
/// <param name="Seed">Decides when and where each small thing moves.</param>
internal sealed record SmallLife(uint Seed, ValueList<LifeElement> Elements)
{
    private const int MostElements = 400;

    /// <summary>False when a number is one that no painter writes: such life is not drawn.</summary>
    public bool IsSane => Elements.Count is > 0 and <= MostElements && Elements.All(element => element.IsSane);
}

/// <summary>
/// A place in the picture: shares of its width and of its height, or pixels of a frame where a member says so.
/// </summary>
internal readonly record struct LifePoint(float X, float Y)
{
    /// <summary>True within the picture and a little around it.</summary>
    public bool IsSane => X is > -1f and < 2f && Y is > -1f and < 2f;

    public LifePoint Moved(float x, float y) => new(X + x, Y + y);
}
