namespace Pixora.Media.Tasks;

/// <summary>Visual styles as people write them.</summary>
public static class VisualStyles
{
    /// <summary>Every style, lowercase.</summary>
    public static ValueList<string> Names { get; } = [.. Enum.GetNames<VisualStyle>().Select(name => name.ToLowerInvariant())];

    /// <summary>Reads a style's name in any case. Numbers and lists of names are refused.</summary>
    public static bool TryParse(string? text, out VisualStyle style)
    {
        style = default;
        return text is not null
            && Names.Contains(text, StringComparer.OrdinalIgnoreCase)
            && Enum.TryParse(text, ignoreCase: true, out style);
    }

    /// <summary>The style <paramref name="text"/> names, null when it names none.</summary>
    public static VisualStyle? Find(string? text) => TryParse(text, out var style) ? style : null;

    /// <summary>Writes what <see cref="TryParse"/> reads.</summary>
    public static string ToText(VisualStyle style) => Names[(int)style];
}
