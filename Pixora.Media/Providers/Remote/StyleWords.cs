using Pixora.Media.Generation;
using Pixora.Media.Tasks;

namespace Pixora.Media.Providers.Remote;

/// <summary>
/// Words that make pictures of one film look alike: the same style and palette stand before every scene. Each maker's
/// own class says how they are joined.
/// </summary>
internal static class StyleWords
{
    public static string Of(VisualStyle style) => style switch
    {
        VisualStyle.Cinematic => "Cinematic film still, natural light, shallow depth of field, fine grain",
        VisualStyle.Documentary => "Documentary photograph, true colours, even daylight, sharp throughout",
        VisualStyle.Vivid => "Vivid illustration, saturated colours, crisp edges, high contrast",
        VisualStyle.Noir => "Black-and-white film noir still, hard side light, deep shadows",
        VisualStyle.Vintage => "Photograph of the 1970s, faded warm colours, soft contrast, slight grain",
        VisualStyle.Pastel => "Soft illustration, pastel colours, gentle light, low contrast",
        _ => "Minimal flat illustration, few shapes, much empty space, clean edges",
    };

    public static string Palette(VisualStyle style) => style switch
    {
        VisualStyle.Cinematic => "teal shadows and amber highlights",
        VisualStyle.Documentary => "neutral greys with natural greens and browns",
        VisualStyle.Vivid => "strong primary colours",
        VisualStyle.Noir => "black, white and silver grey",
        VisualStyle.Vintage => "cream, ochre and faded red",
        VisualStyle.Pastel => "rose, mint and pale blue",
        _ => "white, one dark and one accent colour",
    };

    public static string Framing(Framing framing) => framing is Generation.Framing.Portrait
        ? "One figure, whole, from head to foot, centred before a plain light background"
        : "A wide view with room on all sides";
}
