namespace Pixora.Media.Rendering.Text;

/// <summary>The space available to a text.</summary>
/// <param name="Width">Pixels.</param>
/// <param name="Lines">Maximum number of lines.</param>
/// <param name="Size">Pixels an em, as wanted; less when the text is too long.</param>
internal sealed record TextBox(float Width, int Lines, float Size);
