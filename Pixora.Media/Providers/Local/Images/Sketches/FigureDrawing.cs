using Pixora.Media.Providers.Local.Images.Reading;
using static Pixora.Media.Providers.Local.Images.Sketches.Outline;

namespace Pixora.Media.Providers.Local.Images.Sketches;

/// <summary>A person seen from behind or aside, looking into the picture: what matters is who it is and what is looked at.</summary>
internal static class FigureDrawing
{
    public static Sketch Of(FigureLook look) => look.Kind != Subject.Person && SketchBook.Find(look.Kind) is { } other
        ? Recoloured(other, look)
        : new Sketch(34, Stand.Ground, 0.30f, [.. Legs(look), .. Body(look), .. Head(look)]);

    public static Sketch Child(FigureLook look) => Of(look) with { Size = 0.20f };

    private static Sketch Recoloured(Sketch sketch, FigureLook look) => sketch with
    {
        Parts = [.. sketch.Parts.Select(part => part.Pigment.Named ? part with { Pigment = Pigment.Of(look.Coat) with { Glow = part.Pigment.Glow } } : part)],
    };

    private static IEnumerable<SketchPart> Legs(FigureLook look) =>
    [
        new(Pigment.Of(look.Trousers), "M-9.500-50L-9.500-24C-9.500-16-9-8-9-2H-3.500L-1.500-24L0-42L2-24L4-2H9.500C9.500-10 10-18 9.800-26L9.500-50Z"),
        new(Pigment.Of(0x1E1A18), "M-9.500-3.500H-3.200L-3-0.500L-10.500 0.500ZM3.800-3.500H9.800L11.500 0.500L3.500-0.500Z"),
    ];

    private static IEnumerable<SketchPart> Body(FigureLook look) =>
    [
        new(Pigment.Of(look.Skin), Disc(-13.500f, -42, 2.200f) + Disc(13.800f, -42, 2.200f) + Box(-2.800f, -86, 2.800f, -80)),
        new(Pigment.Of(look.Coat), "M-10-80C-14-76-15-62-16-46C-15-43.500-12-43.500-11-45.500L-8-66ZM10-80C14-76 15.500-62 16-46C15.200-43.500 12-43.500 11-45.500L8-66Z"),
        new(Pigment.Of(look.Coat), look.LongCoat
            ? "M-4-83.500C-9-82-12-79-12-74L-10-52L-13-20C-6-17 6-17 13-20L10-52L12-74C12-79 9-82 4-83.500C2-82-2-82-4-83.500Z"
            : "M-4-83.500C-9-82-12-79-12-74L-10.500-46C-5-44 5-44 10.500-46L12-74C12-79 9-82 4-83.500C2-82-2-82-4-83.500Z"),
        new(Pigment.Of(look.Trousers), look.LongCoat ? Box(-10.200f, -55, 10.200f, -52.500f) : Box(-10.400f, -49, 10.400f, -47)),
    ];

    private static IEnumerable<SketchPart> Head(FigureLook look)
    {
        yield return new(Pigment.Of(look.Skin), Oval(0.800f, -91.500f, 6f, 7.200f));
        yield return new(Pigment.Of(look.Hair), look.LongHair
            ? "M-6.800-91C-7.500-100 5.500-102 6.600-93C5.800-90 6-87 6.500-80C6-73 4-68 0-66C-4-67-7.500-72-8-79C-8-84-7-87-6.800-91Z"
            : "M-6.600-89C-8-99 6-102 6.900-93C6-90 5-89 4-86.500C1-85-3-85-5-86Z");
        if (look.Hat)
        {
            yield return new(Pigment.Of(look.Trousers), "M-12-94C-6-96-6.500-96-6-99C-5-104 5-104 6-99C6.500-96 6-96 12-94C6-91.500-6-91.500-12-94Z");
        }
    }
}
