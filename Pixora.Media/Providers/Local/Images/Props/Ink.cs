using System.Globalization;
using SkiaSharp;

namespace Pixora.Media.Providers.Local.Images.Props;

/// <summary>What fills a shape: one colour, or colours along a line or around a point.</summary>
/// <param name="Kind">How it is spread.</param>
/// <param name="Numbers">x1, y1, x2, y2 of a line; x, y, radius of a circle; none of a plain colour.</param>
/// <param name="Matrix">Six numbers that carry <paramref name="Numbers"/> into the drawing.</param>
/// <param name="Stops">At least one; a plain colour has exactly one.</param>
internal sealed record Ink(InkKind Kind, float[] Numbers, float[] Matrix, InkStop[] Stops)
{
    private static readonly float[] Unmoved = [1, 0, 0, 1, 0, 0];

    public static Ink Plain(uint rgb) => new(InkKind.Plain, [], Unmoved, [new InkStop(0, rgb, 1)]);

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">It is something else.</exception>
    public static Ink Parse(string text)
    {
        if (text is ['#', .. var plain])
        {
            return Plain(uint.Parse(plain, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
        }

        var parts = text.Split(';');
        var kind = parts[0][0] == 'L' ? InkKind.Line : InkKind.Circle;
        return parts.Length > 2
            ? new Ink(kind, Floats(parts[0][1..]), Floats(parts[1]), [.. parts[2..].Select(InkStop.Parse)])
            : throw new FormatException($"'{text}' is no ink.");
    }

    public override string ToString() => Kind == InkKind.Plain
        ? $"#{Stops[0].Rgb:x6}"
        : $"{(Kind == InkKind.Line ? 'L' : 'C')}{Text(Numbers)};{Text(Matrix)};{string.Join(';', Stops.Select(stop => stop.ToString()))}";

    /// <summary>Null for a plain colour.</summary>
    public SKShader? Shader()
    {
        SKColor[] colours = [.. Stops.Select(stop => stop.Colour)];
        float[] places = [.. Stops.Select(stop => stop.At)];
        return Kind switch
        {
            InkKind.Line => SKShader.CreateLinearGradient(
                new SKPoint(Numbers[0], Numbers[1]), new SKPoint(Numbers[2], Numbers[3]), colours, places, SKShaderTileMode.Clamp,
                Placing),
            InkKind.Circle => SKShader.CreateRadialGradient(
                new SKPoint(Numbers[0], Numbers[1]), Numbers[2], colours, places, SKShaderTileMode.Clamp, Placing),
            _ => null,
        };
    }

    private SKMatrix Placing => new(Matrix[0], Matrix[2], Matrix[4], Matrix[1], Matrix[3], Matrix[5], 0, 0, 1);

    private static string Text(float[] numbers) =>
        string.Join(',', numbers.Select(number => number.ToString("0.####", CultureInfo.InvariantCulture)));

    private static float[] Floats(string text) =>
        [.. text.Split(',').Select(number => float.Parse(number, CultureInfo.InvariantCulture))];
}

internal enum InkKind
{
    Plain,
    Line,
    Circle,
}

/// <param name="At">0 to 1.</param>
/// <param name="Rgb">0xRRGGBB.</param>
/// <param name="Opacity">0 to 1.</param>
internal sealed record InkStop(float At, uint Rgb, float Opacity)
{
    public SKColor Colour => new SKColor(Rgb | 0xFF000000).WithAlpha((byte)MathF.Round(Opacity * 255));

    public static InkStop Parse(string text)
    {
        var parts = text.Split(':');
        return new InkStop(
            float.Parse(parts[0], CultureInfo.InvariantCulture),
            uint.Parse(parts[1], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
            float.Parse(parts[2], CultureInfo.InvariantCulture));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At:0.###}:{Rgb:x6}:{Opacity:0.###}");
}
