using Pixora.Media.Tasks;

namespace Pixora.Media.Rendering;

public enum OverlayKind
{
    /// <summary>At the bottom, inside the safe area.</summary>
    Caption,

    /// <summary>The film's title, large, fading in and out.</summary>
    Title,
}

/// <summary>Text drawn over the picture.</summary>
/// <param name="Text">Drawn literally; line breaks are kept.</param>
/// <param name="Language">ISO 639-1 code; decides fonts and direction where the text does not.</param>
/// <param name="From">First frame that shows it.</param>
/// <param name="To">First frame that does not.</param>
public sealed record TextOverlay(OverlayKind Kind, string Text, string Language, VisualStyle Style, int From, int To);
