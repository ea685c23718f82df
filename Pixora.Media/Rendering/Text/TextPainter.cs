namespace Pixora.Media.Rendering.Text;

/// <summary>Lays texts out, one at a time: fonts and their shapers are shared by all.</summary>
internal sealed class TextPainter(FontCatalog fonts)
{
    private readonly TextFlow flow = new(new TextShaper(fonts));
    private readonly Lock gate = new();

    /// <param name="fromBottom">Whether <see cref="TextLook.Centre"/> is the text's lower edge.</param>
    public TextBlock Lay(string text, TextLook look, bool fromBottom)
    {
        lock (gate)
        {
            return new TextBlock(flow.Fit(text, look.Style, look.Box), look, fromBottom);
        }
    }
}
