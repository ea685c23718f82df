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
/// <param name="Shade">What lies behind a title's letters.</param>
/// <param name="Clear">Whether a caption keeps clear of where apps have their buttons on an upright picture.</param>
public sealed record TextOverlay(
    OverlayKind Kind,
    string Text,
    string Language,
    VisualStyle Style,
    int From,
    int To,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Clear = false,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] TitleShade Shade = TitleShade.Thin);

/// <summary>What makes a title stand out. No part of a key while it is <see cref="Thin"/>.</summary>
public enum TitleShade
{
    /// <summary>A soft shadow: titles of films that were planned before there was another.</summary>
    Thin,

    /// <summary>A fine dark edge, and a wide soft shade: read over whatever lies under it.</summary>
    Wide,
}
