using System.Numerics;
using Pixora.Media.Providers.Local.Images.Reading;
using Pixora.Media.Providers.Local.Images.Setups;
using static Pixora.Media.Providers.Local.Images.Sketches.Outline;

namespace Pixora.Media.Providers.Local.Images.Sketches;

/// <summary>A person seen from behind or aside, looking into the picture.</summary>
internal static class FigureDrawing
{
    private const float Touch = 0.25f;

    public static Sketch Of(FigureLook look) => SketchBook.Find(look.Kind) is { } other
        ? Recoloured(other, look)
        : Person(look, [.. Legs(look), .. Body(look), .. Head(look)]);

    /// <summary>The same person turned to the camera; null for whoever is drawn from the side.</summary>
    public static Sketch? Front(FigureLook look) => SketchBook.Find(look.Kind) is null
        ? Person(look, [.. HairBehind(look), .. Legs(look), .. Body(look), .. Buttons, .. Face(look)])
        : null;

    public static Sketch Child(FigureLook look) => Of(look with { Kind = Subject.Child });

    private static Sketch Person(FigureLook look, SketchPart[] parts) =>
        new(34, Stand.Ground, look.Kind == Subject.Child ? 0.20f : 0.30f, parts);

    private static Sketch Recoloured(Sketch sketch, FigureLook look) => sketch with
    {
        Parts =
        [
            .. sketch.Parts.Select(part =>
                part.Pigment.Named ? part with { Pigment = part.Pigment with { Colour = Fur(part.Pigment, look), Named = false } } : part),
        ],
    };

    /// <summary>Where no colour is named, that of the kind with a touch of the character's own.</summary>
    private static Vector3 Fur(Pigment own, FigureLook look) =>
        Tint.Mix(own.Colour, Tint.Hex(look.Colouring.Coat), look.IsNatural ? Touch : 1f);

    private static IEnumerable<SketchPart> Legs(FigureLook look) =>
    [
        new(Pigment.Of(look.Colouring.Trousers),
            "M-9.500-50L-9.500-24C-9.500-16-9-8-9-2H-3.500L-1.500-24L0-42L2-24L4-2H9.500C9.500-10 10-18 9.800-26L9.500-50Z"),
        new(Pigment.Of(0x1E1A18), "M-9.500-3.500H-3.200L-3-0.500L-10.500 0.500ZM3.800-3.500H9.800L11.500 0.500L3.500-0.500Z"),
    ];

    private static IEnumerable<SketchPart> Body(FigureLook look) =>
    [
        new(Pigment.Of(look.Colouring.Skin), Disc(-13.500f, -42, 2.200f) + Disc(13.800f, -42, 2.200f) + Box(-2.800f, -86, 2.800f, -80)),
        new(Pigment.Of(look.Colouring.Coat),
            "M-10-80C-14-76-15-62-16-46C-15-43.500-12-43.500-11-45.500L-8-66Z"
            + "M10-80C14-76 15.500-62 16-46C15.200-43.500 12-43.500 11-45.500L8-66Z"),
        new(Pigment.Of(look.Colouring.Coat), look.LongCoat
            ? "M-4-83.500C-9-82-12-79-12-74L-10-52L-13-20C-6-17 6-17 13-20L10-52L12-74C12-79 9-82 4-83.500C2-82-2-82-4-83.500Z"
            : "M-4-83.500C-9-82-12-79-12-74L-10.500-46C-5-44 5-44 10.500-46L12-74C12-79 9-82 4-83.500C2-82-2-82-4-83.500Z"),
        new(Pigment.Of(look.Colouring.Trousers), look.LongCoat ? Box(-10.200f, -55, 10.200f, -52.500f) : Box(-10.400f, -49, 10.400f, -47)),
    ];

    private static IEnumerable<SketchPart> Head(FigureLook look)
    {
        yield return new(Pigment.Of(look.Colouring.Skin), Oval(0.800f, -91.500f, 6f, 7.200f));
        yield return new(Pigment.Of(look.Colouring.Hair), look.LongHair
            ? "M-6.800-91C-7.500-100 5.500-102 6.600-93C5.800-90 6-87 6.500-80C6-73 4-68 0-66C-4-67-7.500-72-8-79C-8-84-7-87-6.800-91Z"
            : "M-6.600-89C-8-99 6-102 6.900-93C6-90 5-89 4-86.500C1-85-3-85-5-86Z");
        if (look.Hat)
        {
            yield return Hat(look);
        }
    }

    private static SketchPart Hat(FigureLook look) =>
        new(Pigment.Of(look.Colouring.Trousers),
            "M-12-94C-6-96-6.500-96-6-99C-5-104 5-104 6-99C6.500-96 6-96 12-94C6-91.500-6-91.500-12-94Z");

    private static SketchPart[] Buttons { get; } = [new(Pigment.Dark, Disc(0, -74, 0.8f) + Disc(0, -67, 0.8f) + Disc(0, -60, 0.8f))];

    private static IEnumerable<SketchPart> HairBehind(FigureLook look) => look.LongHair
        ? [
            new(Pigment.Of(look.Colouring.Hair),
                "M0.500-99.500C-8-99.500-9-90-9.500-82C-9.700-76-9.200-71-8.500-67"
                + "C-4-65 5-65 9.500-67C10.200-71 10.700-76 10.500-82C10-90 9-99.500 0.500-99.500Z"),
        ]
        : [];

    private static IEnumerable<SketchPart> Face(FigureLook look)
    {
        yield return new(Pigment.Of(look.Colouring.Skin), Oval(0.500f, -91f, 6f, 7.400f));
        yield return new(Pigment.Of(look.Colouring.Hair), look.LongHair
            ? "M-6.500-82C-10-104 11-104 7.500-82C7-86 6.600-90 5.200-93.500C1.500-93-2-94.500-3.500-96.500C-4.200-92-5.800-88-6.500-82Z"
            : "M-6-89.500C-8.500-102.500 9.500-102.500 7-89.500"
                + "C6.500-91.500 6-93.500 5-95C2-94.500-2-95-3.800-96.800C-4.600-94.500-5.600-92-6-89.500Z");
        yield return new(Pigment.Dark,
            Disc(-1.900f, -90.500f, 0.800f) + Disc(2.900f, -90.500f, 0.800f)
                + "M-1.500-87C-0.500-86 1.500-86 2.500-87C1.500-86.500-0.500-86.500-1.500-87Z");
        if (look.Hat)
        {
            yield return Hat(look);
        }
    }
}
