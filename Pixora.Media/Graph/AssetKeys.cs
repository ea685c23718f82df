using System.Security.Cryptography;

namespace Pixora.Media.Graph;

/// <summary>Names assets by what makes them.</summary>
internal static class AssetKeys
{
    /// <summary>Raised when the way of naming changes: all keys change with it.</summary>
    private const int Scheme = 1;

    public static AssetKey Of(AssetSpec spec) => new(Convert.ToHexStringLower(SHA256.HashData(CanonicalJson.Of(new
    {
        Scheme,
        Kind = spec.Kind.ToString(),
        Maker = spec.Maker.Equipment is { } equipment ? $"{spec.Maker.Name}+{equipment}" : spec.Maker.Name,
        spec.Maker.Version,
        spec.Parameters,
        spec.Inputs,
    }))));

    /// <summary>A seed that is the same on every machine for the same words and numbers.</summary>
    public static int Seed(params object[] source) =>
        BitConverter.ToInt32(SHA256.HashData(CanonicalJson.Of(source))) & int.MaxValue;
}
