using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using SkiaSharp;

namespace Pixora.Media.Providers.Local.Images.Props.Flattening;

/// <summary>Reads numbers, colours and transforms of SVG, and writes paths short.</summary>
internal static partial class SvgNumbers
{
    public static float Number(this XElement element, string name, float otherwise = 0) =>
        element.Attribute(name)?.Value is { } text ? Number(text) : otherwise;

    public static float Number(string text) =>
        float.TryParse(text.TrimEnd('%'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && float.IsFinite(number)
            ? text.EndsWith('%') ? number / 100 : number
            : throw new HostileDrawingException($"'{text}' is no number.");

    /// <summary>0xRRGGBB.</summary>
    public static uint Colour(string text) =>
        text is "currentColor" or "black" ? 0
        : text == "white" ? 0xFFFFFF
        : text == "silver" ? 0xC0C0C0
        : SKColor.TryParse(text, out var colour) ? (uint)colour & 0xFFFFFF
        : throw new HostileDrawingException($"'{text}' is no colour.");

    public static SKMatrix Transform(string? text)
    {
        var matrix = SKMatrix.Identity;
        foreach (Match step in Step().Matches(text ?? ""))
        {
            float[] n = [.. Value().Matches(step.Groups[2].Value).Select(value => Number(value.Value))];
            matrix = matrix.PreConcat((step.Groups[1].Value, n.Length) switch
            {
                ("matrix", 6) => new SKMatrix(n[0], n[2], n[4], n[1], n[3], n[5], 0, 0, 1),
                ("translate", 1) => SKMatrix.CreateTranslation(n[0], 0),
                ("translate", 2) => SKMatrix.CreateTranslation(n[0], n[1]),
                ("scale", 1) => SKMatrix.CreateScale(n[0], n[0]),
                ("scale", 2) => SKMatrix.CreateScale(n[0], n[1]),
                ("rotate", 1) => SKMatrix.CreateRotationDegrees(n[0]),
                ("rotate", 3) => SKMatrix.CreateRotationDegrees(n[0], n[1], n[2]),
                ("skewX", 1) => SKMatrix.CreateSkew(MathF.Tan(n[0] * MathF.PI / 180), 0),
                ("skewY", 1) => SKMatrix.CreateSkew(0, MathF.Tan(n[0] * MathF.PI / 180)),
                _ => throw new HostileDrawingException($"'{step.Value}' is no transform."),
            });
        }

        return matrix;
    }

    public static float[] Six(SKMatrix matrix) =>
        [matrix.ScaleX, matrix.SkewY, matrix.SkewX, matrix.ScaleY, matrix.TransX, matrix.TransY];

    /// <summary>To a hundredth of a unit: 128 of them are a whole drawing.</summary>
    public static string Short(string path) => LongNumber().Replace(
        path, number =>
            Math.Round(double.Parse(number.Value, CultureInfo.InvariantCulture), 2).ToString("0.##",
            CultureInfo.InvariantCulture));

    [GeneratedRegex(@"([a-zA-Z]+)\s*\(([^)]*)\)")]
    private static partial Regex Step();

    [GeneratedRegex(@"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")]
    private static partial Regex Value();

    [GeneratedRegex(@"-?\d+\.\d{3,}(?:[eE][-+]?\d+)?|-?\d+(?:\.\d+)?[eE][-+]?\d+")]
    private static partial Regex LongNumber();
}
