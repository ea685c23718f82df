using Pixora.Media.Tasks;

namespace Pixora.Media.Providers.Local.Images.Reading;

/// <summary>The things that a text names, as far as they decide the picture.</summary>
/// <param name="Seen">Those that can be drawn, in the order they are named.</param>
/// <param name="Homes">The places that they suggest, the first named first; of those too that cannot be drawn.</param>
/// <param name="NeedWater">True when one of them floats or swims.</param>
internal sealed record NamedThings(ValueList<SeenProp> Seen, IReadOnlyList<Place> Homes, bool NeedWater)
{
    /// <summary>Whether the thing that is named first can be in a place.</summary>
    public Func<Place, bool> Suits { get; init; } = _ => true;

    public static NamedThings None { get; } = new([], [], false);
}
