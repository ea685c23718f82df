using System.Text.Json.Serialization;
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
/// <param name="Clear">Whether a caption keeps clear of where apps have their buttons on an upright picture.</param>
public sealed record TextOverlay(
    OverlayKind Kind,
    string Text,
    string Language,
    VisualStyle Style,
    int From,
    int To,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Clear = false);
