namespace Pixora.Media.Graph;

/// <summary>The name of an asset: SHA-256, as 64 lowercase hexadecimal digits, over everything that makes it what it is.</summary>
public readonly record struct AssetKey(string Value)
{
    public override string ToString() => Value;
}
