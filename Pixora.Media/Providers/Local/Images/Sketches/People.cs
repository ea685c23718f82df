using Pixora.Media.Providers.Local.Images.Reading;
using static Pixora.Media.Providers.Local.Images.Sketches.Outline;

namespace Pixora.Media.Providers.Local.Images.Sketches;

/// <summary>People and what walks like them. Ordinary people are drawn by <see cref="FigureDrawing"/>.</summary>
internal static class People
{
    public static IReadOnlyDictionary<Subject, Sketch> All { get; } = new Dictionary<Subject, Sketch>
    {
        [Subject.Astronaut] = new(52, Stand.Ground, 0.34f,
            new(Pigment.Grey, Round(new(-17, -78, 17, -38), 5)),
            new(Pigment.White, "M-14-42C-16-30-15-14-15-3L-16 0H-3L-3-4C-3-16-2-26 0-34C2-26 3-16 3-4L3 0H16L15-3C15-14 16-30 14-42Z"),
            new(Pigment.Grey, "M-15-6H-3V0H-17ZM3-6H15L17 0H3Z"),
            new(Pigment.White,
                "M-13-76C-22-74-25-62-25-50C-25-44-24-38-22-36C-20-34-17-36-17-39C-17-48-16-56-12-60Z"
                + "M13-76C22-74 25-62 25-50C25-44 24-38 22-36C20-34 17-36 17-39C17-48 16-56 12-60Z"),
            new(Pigment.White, Round(new(-14, -78, 14, -36), 7)),
            new(Pigment.Main(0xD0552E), "M-14-45H14V-41H-14ZM-24-52H-18V-49H-24ZM18-52H24V-49H18Z"),
            new(Pigment.Grey, Round(new(-8, -66, 8, -52), 2)),
            new(Pigment.Lamp, "M-5-62H-2V-60H-5ZM1-62H4V-60H1Z"),
            new(Pigment.White, Disc(0, -87, 13)),
            new(Pigment.Of(0x1C2A44), "M-9-90C-9-97 9-97 9-90C10-80 6-77 0-77C-6-77-10-80-9-90Z"),
            new(Pigment.Of(0xD9A24A), "M-7-91C-6-95 1-96 4-94C0-93-4-90-5-85C-7-87-7-89-7-91Z")),
        [Subject.Robot] = new(60, Stand.Ground, 0.34f,
            new(Pigment.Steel, Limb(new(-8, -34, -10, -4), 8) + Limb(new(8, -34, 10, -4), 8)),
            new(Pigment.Dark, Round(new(-19, -7, -3, 0), 3) + Round(new(3, -7, 19, 0), 3)),
            new(Pigment.Steel,
                Limb(new(-19, -66, -26, -46), 7) + Limb(new(-26, -46, -22, -30), 6) + Limb(new(19, -66, 26, -46), 7)
                    + Limb(new(26, -46, 22, -30), 6)),
            new(Pigment.Main(0xC8CDD4), Round(new(-20, -74, 20, -34), 9)),
            new(Pigment.Dark, Round(new(-11, -64, 11, -48), 3)),
            new(Pigment.Screen, "M-8-56H-5L-3-60L0-51L3-58L5-56H8V-55H4.500L3-55.500L0-48.500L-3-57L-4.500-55H-8Z"),
            new(Pigment.Steel, Box(-4, -78, 4, -73)),
            new(Pigment.Main(0xC8CDD4), Round(new(-16, -98, 16, -77), 8)),
            new(Pigment.Dark, Round(new(-13, -94, 13, -82), 5)),
            new(Pigment.Screen, Disc(-6, -88, 3) + Disc(6, -88, 3))),
        [Subject.Knight] = new(60, Stand.Ground, 0.34f,
            new(Pigment.Steel, Limb(new(28, -4, 28, -98), 2)),
            new(Pigment.Steel, "M-12-40L-14-2H-3L-1-34L1-34L3-2H14L12-40Z"),
            new(Pigment.Main(0x9A2F2A), "M-16-78C-22-60-24-30-26-8L-8-14L0-40L6-14L22-10C22-36 20-60 16-78Z"),
            new(Pigment.Grey, "M-14-80H14L12-42H-12Z"),
            new(Pigment.Grey, Limb(new(13, -74, 26, -52), 7)),
            new(Pigment.Steel, "M-9-96C-9-104 9-104 9-96L8-80H-8Z"),
            new(Pigment.Dark, "M-7-92H7V-90H-7Z"),
            new(Pigment.Main(0x9A2F2A), "M0-101C-10-108-18-98-17-90C-13-96-8-98 0-98Z")),
    };
}
