using System.Numerics;
using Pixora.Media.Providers.Local.Images.Reading;
using Pixora.Media.Tasks;

namespace Pixora.Media.Providers.Local.Images.Setups;

/// <summary>Mixes a palette from the hour, the weather, the place, a named colour and the style.</summary>
internal static class PaletteMixer
{
    public static Palette Mix(SceneDescription scene)
    {
        var palette = Weathered(Hour(scene), scene.Weather, scene.Daylight);
        if (scene.Place == Place.AlienWorld)
        {
            palette = Alien(palette, Tint.Mix(Tint.Hex(scene.Tint ?? 0xC4552E), Tint.Hex(0xB07850), 0.35f));
        }
        else if (scene.Tint is { } named)
        {
            palette = Dyed(palette, Tint.Hex(named));
        }

        return Styled(palette, scene.Style);
    }

    private static Palette Hour(SceneDescription scene) => scene.Daylight switch
    {
        Daylight.Dawn => From(
            [0x34508C, 0x9A8FBC, 0xFBD0A4, 0xFFC08A, 0xDDB4AC, 0x1B2034, 0xFFCB9C, 0x6C7394, 0xF08A5C]),
        Daylight.Dusk => From(
            [0x1E2C60, 0x8E4E7E, 0xFF9050, 0xFFC47C, 0xD9785E, 0x15131F, 0xFFA566, 0x57506F, 0xFF7A3C]),
        Daylight.Night => From(
            [0x040917, 0x0C1B3A, 0x1F3E66, 0xA9C0EA, 0x1A3050, 0x04060D, 0x4A6494, 0x141E38, 0xFFB45A]),
        _ => From([0x2B6CB4, 0x6CA9DE, 0xD3E6F0, 0xFFF3D8, 0xBDD2E0, 0x1C292B, 0xFFF0D0, 0x7F93A8, 0xE8693A]),
    };

    private static Palette From(ReadOnlySpan<uint> colours) =>
        new(
            Tint.Hex(colours[0]), Tint.Hex(colours[1]), Tint.Hex(colours[2]), Tint.Hex(colours[3]), Tint.Hex(
                colours[4]),
            Tint.Hex(colours[5]), Tint.Hex(colours[6]) * 0.85f, Tint.Hex(colours[7]) * 0.72f, Tint.Hex(colours[8]));

    private static Palette Weathered(Palette clear, Weather weather, Daylight daylight)
    {
        var (grey, dim) = weather switch
        {
            Weather.Storm => (0.78f, 0.50f),
            Weather.Rain => (0.62f, 0.66f),
            Weather.Snow => (0.55f, 0.95f),
            Weather.Fog => (0.50f, 0.92f),
            Weather.Cloudy => (0.25f, 0.92f),
            _ => (0f, 1f),
        };
        var lead = daylight == Daylight.Night ? Tint.Hex(0x1C2632) : Tint.Hex(0x8C99A6);
        Vector3 Under(Vector3 sky) => Tint.Mix(sky, lead * (0.55f + (0.5f * Tint.Luma(sky))), grey) * dim;
        return clear with
        {
            Zenith = Under(clear.Zenith),
            Middle = Under(clear.Middle),
            Horizon = Under(clear.Horizon),
            Haze = Under(clear.Haze),
            Glow = Tint.Mix(clear.Glow, new Vector3(Tint.Luma(clear.Glow)), grey * 0.5f),
            Key = Tint.Mix(clear.Key, new Vector3(Tint.Luma(clear.Key)), grey * 0.6f) * (1f - (0.55f * grey)),
        };
    }

    private static Palette Alien(Palette palette, Vector3 soil)
    {
        var air = Tint.Mix(soil, Tint.Hex(0xF0C090), 0.45f);
        return palette with
        {
            Zenith = Tint.Mix(palette.Zenith, soil * 0.30f, 0.80f),
            Middle = Tint.Mix(palette.Middle, soil * 0.62f, 0.75f),
            Horizon = Tint.Mix(palette.Horizon, air, 0.65f),
            Haze = Tint.Mix(palette.Haze, air * Tint.Luma(palette.Haze + new Vector3(0.25f)), 0.7f),
            Shade = Tint.Mix(palette.Shade, soil * 0.16f, 0.6f),
        };
    }

    private static Palette Dyed(Palette palette, Vector3 dye) =>
        palette.Map(colour => Tint.Mix(colour, dye * (0.25f + (Tint.Luma(colour) * 1.1f)), 0.28f)) with { Accent = dye };

    private static Palette Styled(Palette palette, VisualStyle style) => style switch
    {
        VisualStyle.Cinematic => palette with
        {
            Zenith = Tint.Mix(palette.Zenith, Tint.Hex(0x0E4A5C) * (0.4f + Tint.Luma(palette.Zenith)), 0.32f),
            Ambient = Tint.Mix(palette.Ambient, Tint.Hex(0x2C6672) * (0.5f + Tint.Luma(palette.Ambient)), 0.35f),
            Key = palette.Key * new Vector3(1.08f, 0.99f, 0.88f),
        },
        VisualStyle.Pastel => palette.Map(colour => Tint.Mix(colour, Tint.Hex(0xF8E2EA), 0.26f)),
        VisualStyle.Vintage => palette.Map(
            colour => Tint.Mix(colour, Tint.Hex(0xC89A5E) * (0.35f + (0.75f * Tint.Luma(colour))), 0.26f)),
        VisualStyle.Minimal => palette.Map(colour => Tint.Mix(Tint.Saturate(colour, 0.8f), Tint.Hex(0xEFE7DC), 0.12f)),
        VisualStyle.Noir => palette.Map(colour => new Vector3(Tint.Luma(colour))) with { Accent = Tint.Hex(0xD8D8D8) },
        _ => palette,
    };
}
