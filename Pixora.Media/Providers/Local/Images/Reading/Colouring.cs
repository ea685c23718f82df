using Pixora.Media.Providers.Local.Images.Chance;

namespace Pixora.Media.Providers.Local.Images.Reading;

/// <summary>The colours of a figure, each 0xRRGGBB.</summary>
/// <param name="Coat">The main one: of an animal's fur, of a robot's metal.</param>
internal sealed record Colouring(uint Coat, uint Trousers, uint Hair, uint Skin)
{
    private static readonly uint[] Coats = [0x9A3B32, 0x2F5D7C, 0xC08A3A, 0x3F6B4F, 0x6B4A7A, 0x4A5560, 0xB05A3C, 0x2C3E5C];
    private static readonly uint[] Darks = [0x24272E, 0x2E3440, 0x3B3029, 0x27323A];
    private static readonly uint[] Hairs = [0x1D1715, 0x3A2519, 0x6B4526, 0xB58A4C, 0x8C8A88, 0x7A2E1C];
    private static readonly uint[] Skins = [0xE8BC9A, 0xD29A72, 0xA86F48, 0x6E452D];

    public static Colouring Roll(SeededRandom random) =>
        new(random.Pick(Coats), random.Pick(Darks), random.Pick(Hairs), random.Pick(Skins));
}
