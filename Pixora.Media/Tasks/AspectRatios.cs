namespace Pixora.Media.Tasks;

/// <summary>Aspect ratios as people write them.</summary>
public static class AspectRatios
{
    /// <summary>The refusal of a text that names no aspect ratio.</summary>
    public static Refusal Unknown { get; } = new("brief.aspect.unknown", "The aspect ratio is 16:9, 9:16 or 1:1.");

    /// <summary>Reads <c>16:9</c>, <c>9:16</c> or <c>1:1</c>; anything else is refused.</summary>
    public static bool TryParse(string? text, out AspectRatio aspect)
    {
        (var known, aspect) = text switch
        {
            "16:9" => (true, AspectRatio.Landscape),
            "9:16" => (true, AspectRatio.Portrait),
            "1:1" => (true, AspectRatio.Square),
            _ => (false, default),
        };
        return known;
    }

    /// <summary>The aspect ratio <paramref name="text"/> names, null when it names none.</summary>
    public static AspectRatio? Find(string? text) => TryParse(text, out var aspect) ? aspect : null;

    /// <summary>Writes what <see cref="TryParse"/> reads.</summary>
    public static string ToText(AspectRatio aspect) => aspect switch
    {
        AspectRatio.Landscape => "16:9",
        AspectRatio.Portrait => "9:16",
        AspectRatio.Square => "1:1",
        _ => throw new ArgumentOutOfRangeException(nameof(aspect)),
    };
}
