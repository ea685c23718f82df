using System.Collections.Concurrent;
using Pixora.Media.Providers.Local.Images.Sketches;

namespace Pixora.Media.Providers.Local.Images.Props;

/// <summary>Finds the drawing of a thing: in the book that set-up made, else among the painter's own.</summary>
/// <param name="book">Null where there is none.</param>
internal sealed class PropDrawings(DrawingBook? book)
{
    private readonly ConcurrentDictionary<string, PropShape?> shapes = new(StringComparer.Ordinal);

    /// <summary>True when this painter can draw it.</summary>
    public bool Has(Prop prop) => ShapeOf(prop) is not null;

    /// <summary>The outline of the thing as it rests; null when it cannot be drawn here.</summary>
    public PropShape? ShapeOf(Prop prop) =>
        shapes.GetOrAdd(prop.Id, _ => Find(prop) is { } drawing ? PropShape.Of(drawing, TurnOf(prop)) : null);

    /// <summary>Null when it cannot be drawn here.</summary>
    public Drawing? Find(Prop prop)
    {
        var drawn = OfBook(prop);
        return drawn is not null && prop.Tone is { } tone ? InOneColour(drawn, tone)
            : drawn ?? (prop.Sketch is { } own ? Own(own, prop.Tone) : null);
    }

    /// <summary>The painter's own drawings rest as they are drawn.</summary>
    public float TurnOf(Prop prop) => OfBook(prop) is not null ? prop.Turn : 0;

    /// <summary>True when it is drawn as the table of things describes it, not by a sketch in its place.</summary>
    public bool IsAsListed(Prop prop) => prop.Icon is null || prop.IsSketched || OfBook(prop) is not null;

    private Drawing? OfBook(Prop prop) => prop.Icon is { } icon && !prop.IsSketched ? book?.Find(icon) : null;

    private static Drawing InOneColour(Drawing drawn, uint tone) =>
        drawn with { Shapes = [.. drawn.Shapes.Select(shape => shape with { Ink = Ink.Plain(tone) })] };

    private static Drawing? Own(Reading.Subject subject, uint? tone)
    {
        if (SketchBook.Find(subject) is not { } sketch)
        {
            return null;
        }

        // A sketch's box goes from its feet up; a drawing's from its top left down.
        const float margin = 40f;
        return new Drawing(sketch.Width + (margin * 2), 100 + (margin * 2),
        [
            .. sketch.Parts.Select(part => new DrawnShape(
                Ink.Plain(part.Pigment.Named && tone is { } dyed ? dyed : Rgb(part.Pigment)), 1, false, part.Path)),
        ])
        {
            Origin = new((sketch.Width * 0.5f) + margin, 100 + margin),
        };
    }

    private static uint Rgb(Pigment pigment)
    {
        var colour = System.Numerics.Vector3.Min(pigment.Colour, System.Numerics.Vector3.One) * 255f;
        return ((uint)colour.X << 16) | ((uint)colour.Y << 8) | (uint)colour.Z;
    }
}
