using System.Globalization;
using Pixora.Media.Graph;

namespace Pixora.Plugins;

/// <summary>A change preview in words.</summary>
internal static class PreviewText
{
    public static string Of(ChangePreview preview) => string.Create(
        CultureInfo.InvariantCulture,
        $"{preview.Kept} parts are kept. Made anew: {Rebuilt(preview)}. "
            + $"About {preview.Seconds:0} seconds of work. Price: {Price(preview.Price)}.");

    private static string Rebuilt(ChangePreview preview) => preview.Rebuilt.Count == 0
        ? "nothing"
        : string.Join(
            ", ",
            preview.Rebuilt.Select(
                part => string.Create(
                    CultureInfo.InvariantCulture, $"{part.Count} × {part.Kind.ToString().ToLowerInvariant()}{Of(part)}")));

    private static string Of(RebuiltAssets part) =>
        (part.Scene?.Value ?? part.Character?.Value) is { } whose ? $" of {whose}" : "";

    private static string Price(decimal? price) =>
        price is { } known ? FormattableString.Invariant($"{known} US dollars") : "not known";
}
