using Pixora.Media.Tasks;

namespace Pixora.Media.Rendering.Text;

/// <summary>How a kind of text looks on a frame.</summary>
/// <param name="Box">The room it has.</param>
/// <param name="Centre">
/// Where its middle is, in pixels from the frame's top; for captions, where its lower edge is.
/// </param>
/// <param name="LineHeight">Ems from one baseline to the next.</param>
/// <param name="Outline">Width of the dark edge, in ems; 0 for none.</param>
/// <param name="Shadow">Blur of the shadow, in ems.</param>
/// <param name="Shade">Strength of the wide soft shade behind the letters, 0 for none to 1.</param>
internal sealed record TextLook(
    TypeStyle Style, TextBox Box, float Centre, float LineHeight, float Outline, float Shadow, float Shade = 0f)
{
    /// <summary>Ems by which the shade reaches beyond the letters.</summary>
    public const float ShadeReach = 1.1f;

    /// <summary>The same letters with a fine dark edge before a soft shade.</summary>
    public TextLook Shaded => this with { Outline = 0.05f, Shade = 0.5f };

    /// <summary>
    /// Captions stand inside the safe area; above the controls that players and phones lay over the lower edge.
    /// </summary>
    /// <param name="clear">Whether an upright picture keeps the lower quarter and the right edge free, where apps have
    /// their buttons.</param>
    public static TextLook Caption(string language, int width, int height, bool clear)
    {
        var shortSide = Math.Min(width, height);
        var portrait = height > width;
        if (portrait && clear)
        {
            return Caption(language, new(width * 0.7f, 4, shortSide * 0.05f), height * 0.75f);
        }

        return Caption(
            language,
            new TextBox(width * (width > height ? 0.8f : 0.88f), width > height ? 2 : 3, shortSide * 0.05f),
            height * (portrait ? 0.86f : 0.93f));
    }

    private static TextLook Caption(string language, TextBox box, float bottom) => new(
        new TypeStyle("NotoSans,DejaVuSans", Bold: true, language, 0), box, bottom, LineHeight: 1.25f, Outline: 0.09f, Shadow: 0.14f);

    /// <summary>Titles stand large in the upper middle.</summary>
    public static TextLook Title(string language, VisualStyle style, int width, int height)
    {
        var shortSide = Math.Min(width, height);
        var (families, bold, spacing) = Letters(style);
        return new TextLook(
            new TypeStyle(families, bold, language, spacing),
            new TextBox(width * (width > height ? 0.76f : 0.84f), width > height ? 3 : 5, shortSide * (width > height ? 0.105f : 0.095f)),
            height * 0.42f, LineHeight: 1.22f, Outline: 0, Shadow: 0.12f);
    }

    private static (string Families, bool Bold, float Spacing) Letters(VisualStyle style) => style switch
    {
        VisualStyle.Noir or VisualStyle.Vintage => ("NotoSerifDisplay,NotoSerif,DejaVuSerif", true, 0.04f),
        VisualStyle.Cinematic or VisualStyle.Pastel => ("NotoSerifDisplay,NotoSerif,DejaVuSerif", false, 0.05f),
        VisualStyle.Vivid => ("NotoSansDisplay,NotoSans,DejaVuSans", true, 0.02f),
        _ => ("NotoSansDisplay,NotoSans,DejaVuSans", false, 0.06f),
    };
}
