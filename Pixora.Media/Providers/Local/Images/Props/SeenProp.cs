namespace Pixora.Media.Providers.Local.Images.Props;

/// <summary>A thing that a text names.</summary>
/// <param name="Id">As <see cref="Prop.Id"/>.</param>
/// <param name="Count">1 to <see cref="Most"/>.</param>
/// <param name="Colour">0xRRGGBB; null when none is named.</param>
internal sealed record SeenProp(string Id, int Count = 1, uint? Colour = null)
{
    public const int Most = 7;
}

/// <param name="Seen">In the order they are named, each once.</param>
/// <param name="Missing">What is named and has no drawing anywhere, as the text calls it.</param>
internal sealed record PropReading(IReadOnlyList<SeenProp> Seen, IReadOnlyList<string> Missing);
