using Pixora.Media.Providers.Local.Images.Reading;
using static Pixora.Media.Providers.Local.Images.Sketches.Outline;

namespace Pixora.Media.Providers.Local.Images.Sketches;

/// <summary>What carries people, on land, at sea, in the air and beyond.</summary>
internal static class Vehicles
{
    public static IReadOnlyDictionary<Subject, Sketch> All { get; } = new Dictionary<Subject, Sketch>
    {
        [Subject.Rocket] = new(40, Stand.Ground, 0.46f,
            new(Pigment.Flame, "M-6-8C-10 6-4 14 0 26C4 14 10 6 6-8Z"),
            new(Pigment.Main(0xC8402F), "M-9-34C-18-26-20-14-19-2L-9-10ZM9-34C18-26 20-14 19-2L9-10Z"),
            new(Pigment.White, "M0-100C9-90 12-70 11-48C11-32 10-18 9-8H-9C-10-18-11-32-11-48C-12-70-9-90 0-100Z"),
            new(Pigment.Main(0xC8402F), "M0-100C5-95 8-88 9.500-80H-9.500C-8-88-5-95 0-100ZM-10.500-28H10.500L10-22H-10Z"),
            new(Pigment.Steel, Disc(0, -62, 5.2f) + "M-7-8H7L5-3H-5Z"),
            new(Pigment.Glass, Disc(0, -62, 3.6f))),
        [Subject.Satellite] = new(220, Stand.Air, 0.16f,
            new(Pigment.Of(0x28437A), Box(-108, -70, -30, -32) + Box(30, -70, 108, -32)),
            new(Pigment.Grey,
                Row(5, i => Box(-108 + (i * 19), -70, -107 + (i * 19), -32)) + Row(
                    5, i => Box(30 + (i * 19), -70, 31 + (i * 19), -32))
                    + Box(-30, -53, 30, -49)),
            new(Pigment.Main(0xC9A24A), Round(new(-22, -78, 22, -22), 4)),
            new(Pigment.White, "M-20-84C-18-100 18-100 20-84C10-80-10-80-20-84Z"),
            new(Pigment.Steel, Box(-2, -84, 2, -78))),
        [Subject.Station] = new(240, Stand.Air, 0.24f,
            new(Pigment.Of(0x2B4A80),
                Box(-118, -92, -66, -60) + Box(-118, -42, -66, -10) + Box(66, -92, 118, -60) + Box(66, -42, 118, -10)),
            new(Pigment.Grey,
                Row(4, i => Box(-118 + (i * 17), -92, -117 + (i * 17), -10)) + Row(
                    4, i => Box(67 + (i * 17), -92, 68 + (i * 17), -10))
                    + Box(-118, -52.500f, 118, -49.500f)),
            new(Pigment.White, Round(new(-46, -62, 46, -40), 9) + Round(new(-10, -88, 10, -14), 8)),
            new(Pigment.Grey, Round(new(-30, -62, -26, -40), 1) + Round(new(22, -62, 26, -40), 1)),
            new(Pigment.Lamp, Row(5, i => Disc(-18 + (i * 9), -51, 1.700f)))),
        [Subject.Spaceship] = new(220, Stand.Air, 0.17f,
            new(new Pigment(new(0.45f, 0.8f, 1.3f), 1f), Oval(-100, -52, 18, 8)),
            new(Pigment.Steel, "M-96-66L-20-60L-60-96H-76ZM-96-38L-20-44L-60-8H-76Z"),
            new(Pigment.Main(0xC4CAD2), "M-100-64C-60-76 0-76 40-68C76-62 100-56 108-50C96-42 60-36 30-34C-10-30-66-32-100-40Z"),
            new(Pigment.Glass, "M40-66C58-62 74-58 82-54L50-54C44-56 40-60 40-66Z"),
            new(Pigment.Lamp, Row(6, i => Disc(-60 + (i * 15), -52, 2f)))),
        [Subject.Ship] = new(170, Stand.Water, 0.20f,
            new(Pigment.Dark, "M-80-30L-70 4H62L84-36L64-30Z"),
            new(Pigment.Red, "M-74-10L-70 4H62L70-10Z"),
            new(Pigment.White, "M-58-30V-50H30V-30ZM-46-50V-66H14V-50Z"),
            new(Pigment.Main(0xC8502F), "M-30-66L-28-98H-14L-12-66ZM-4-66L-2-92H8L10-66Z"),
            new(Pigment.Lamp, Row(8, i => Disc(-52 + (i * 10.500f), -40, 1.800f)) + Row(5, i => Disc(-40 + (i * 12f), -58, 1.600f))),
            new(Pigment.Dark, Limb(new(50, -32, 50, -82), 1.500f))),
        [Subject.Sailboat] = new(80, Stand.Water, 0.26f,
            new(Pigment.Wood, "M-36-12C-34-2-26 3-20 4H22C30 2 38-6 42-14Z"),
            new(Pigment.Wood, Limb(new(2, -10, 2, -99), 1.800f)),
            new(Pigment.Main(0xEFE6D6), "M4-96C22-70 34-44 36-20C24-17 14-17 4-18Z"),
            new(Pigment.Main(0xEFE6D6), "M-1-88C-14-62-26-40-32-20C-22-17-12-17-1-19Z")),
        [Subject.Submarine] = new(200, Stand.Water, 0.14f,
            new(Pigment.Main(0xD8A83A), "M-96-40C-92-70-40-76 10-76C64-76 98-62 100-42C98-20 60-8 10-8C-40-8-90-14-96-40Z"),
            new(Pigment.Main(0xD8A83A), "M-14-72L-8-100H28L34-72Z"),
            new(Pigment.Lamp, Disc(60, -44, 9) + Disc(26, -44, 7) + Disc(-4, -44, 7)),
            new(Pigment.Steel, "M-94-70H-84V-12H-94Z")),
        [Subject.Train] = new(330, Stand.Ground, 0.12f,
            new(Pigment.Dark, Row(10, i => Disc(-140 + (i * 31), -8, 8))),
            new(Pigment.Main(0xA83A30),
                Round(new(-162, -92, -58, -14), 6) + Round(new(-52, -92, 52, -14), 6) + "M58-92H130C150-88 162-60 164-22V-14H58Z"),
            new(Pigment.White, Box(-162, -42, -58, -37) + Box(-52, -42, 52, -37) + Box(58, -42, 162, -37)),
            new(Pigment.Lamp,
                Row(5, i => Round(new(-154 + (i * 19), -78, -140 + (i * 19), -52), 2))
                    + Row(5, i => Round(new(-44 + (i * 19), -78, -30 + (i * 19), -52), 2))
                    + Row(3, i => Round(new(66 + (i * 19), -78, 80 + (i * 19), -52), 2)) + Disc(158, -26, 4)),
            new(Pigment.Glass, "M126-80C140-76 148-64 150-50H126Z")),
        [Subject.Car] = new(230, Stand.Ground, 0.12f,
            new(Pigment.Main(0xB23A2E),
                "M-108-20C-112-44-104-52-84-56C-70-58-62-60-56-64C-40-88-26-92 6-92C38-92 50-80 66-60C88-56 108-50 110-34L108-16H-106Z"),
            new(Pigment.Glass, "M-44-62C-34-80-24-84-6-84V-62ZM2-62V-84C28-84 38-76 50-62Z"),
            new(Pigment.Dark, Disc(-66, -18, 19) + Disc(68, -18, 19)),
            new(Pigment.Grey, Disc(-66, -18, 9) + Disc(68, -18, 9)),
            new(Pigment.Lamp, Oval(104, -40, 5, 6)),
            new(new Pigment(new(1.2f, 0.15f, 0.1f), 1f), Oval(-106, -42, 3, 6))),
        [Subject.Bus] = new(190, Stand.Ground, 0.20f,
            new(Pigment.Main(0xD89A34), Round(new(-92, -94, 92, -14), 9)),
            new(Pigment.Glass, Row(5, i => Round(new(-82 + (i * 27), -82, -60 + (i * 27), -52), 3)) + Round(new(60, -82, 88, -40), 4)),
            new(Pigment.Dark, Disc(-54, -14, 14) + Disc(54, -14, 14)),
            new(Pigment.Lamp, Oval(88, -26, 4, 4))),
        [Subject.Bicycle] = new(150, Stand.Ground, 0.20f,
            new(Pigment.Dark, Ring(-44, -30, 30) + Ring(44, -30, 30)),
            new(Pigment.Main(0xC8402F),
                Limb(new(-44, -30, -16, -74), 4) + Limb(new(-16, -74, 30, -74), 4) + Limb(new(-4, -30, 30, -74), 4)
                    + Limb(new(-44, -30, -4, -30), 4) + Limb(new(-4, -30, -18, -82), 4) + Limb(new(44, -30, 28, -90), 4)),
            new(Pigment.Dark, Limb(new(-28, -84, -8, -84), 6) + Limb(new(28, -90, 42, -92), 4))),
        [Subject.Plane] = new(260, Stand.Air, 0.13f,
            new(Pigment.Grey, "M-10-52L-50-10H-32L40-46Z"),
            new(Pigment.White,
                "M-126-60C-110-70 40-74 84-66C110-62 128-52 130-46C126-38 96-34 60-34C0-34-90-42-112-48C-120-50-126-54-126-60Z"),
            new(Pigment.Main(0x2F5FA8), "M-124-60L-128-100H-108L-84-66Z"),
            new(Pigment.Steel, Row(11, i => Disc(-60 + (i * 13), -56, 2.200f))),
            new(Pigment.Glass, "M100-58C112-56 118-52 120-50H102Z"),
            new(Pigment.White, "M10-48L-40-2H-22L58-40Z")),
        [Subject.Balloon] = new(76, Stand.Air, 0.30f,
            new(Pigment.Main(0xD0462F), "M0-100C26-100 38-82 36-64C34-48 16-36 8-24H-8C-16-36-34-48-36-64C-38-82-26-100 0-100Z"),
            new(Pigment.Of(0xEFC45A),
                "M0-100C-10-100-16-82-15-64C-14-48-6-36-3-24H-8C-16-36-34-48-36-64C-37-74-35-84-29-91C-20-98-8-100 0-100Z"
                + "M0-100C10-100 16-82 15-64C14-48 6-36 3-24H-3C-1-36 0-48 0-64Z"),
            new(Pigment.Dark, "M-8-24L-5-12H-4L-7-24ZM8-24L5-12H4L7-24Z"),
            new(Pigment.Wood, Round(new(-6, -12, 6, -1), 1.500f))),
        [Subject.Helicopter] = new(200, Stand.Air, 0.15f,
            new(Pigment.Dark, Limb(new(-70, -98, 100, -98), 3) + Limb(new(14, -98, 14, -78), 4)),
            new(Pigment.Main(0x3A5A7A),
                "M-30-62C-20-80 10-84 40-78C66-72 76-52 74-38C70-26 40-24 10-24C-10-24-22-34-30-46L-96-58L-100-84H-92L-84-66Z"),
            new(Pigment.Glass, "M34-72C56-68 68-54 68-42H34Z"),
            new(Pigment.Dark, Limb(new(-20, -8, 70, -8), 4) + Limb(new(6, -24, 2, -8), 3) + Limb(new(46, -24, 50, -8), 3))),
    };

    private static string Ring(float x, float y, float radius) =>
        Row(
            24,
            i => Limb(
                new(
                    x + (radius * MathF.Cos(i * MathF.Tau / 24)),
                    y + (radius * MathF.Sin(i * MathF.Tau / 24)),
                    x + (radius * MathF.Cos((i + 1) * MathF.Tau / 24)),
                    y + (radius * MathF.Sin((i + 1) * MathF.Tau / 24))),
                4));
}
