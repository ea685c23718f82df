using Pixora.Media.Providers.Local.Images.Props;

namespace Pixora.Media.Providers.Local.Images;

/// <summary>What the painter knows by name and has no drawing of: it is left out of pictures, and nothing takes its place.</summary>
public static class UndrawnThings
{
    /// <param name="text">In any of the languages that the painter reads.</param>
    /// <returns>Each once, as the text calls it, folded to small letters.</returns>
    public static IReadOnlyList<string> In(string text) => PropReader.Read(text).Missing;
}
