namespace Pixora.Media.Providers.Local.Images.Reading;

/// <summary>A thing that a text names.</summary>
/// <param name="Id">Its name in the table of things.</param>
/// <param name="Count">1 to <see cref="Most"/>.</param>
/// <param name="Colour">0xRRGGBB; null when none is named.</param>
internal sealed record SeenProp(string Id, int Count = 1, uint? Colour = null)
{
    public const int Most = 7;
}
