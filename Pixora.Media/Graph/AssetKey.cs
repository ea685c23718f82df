namespace Pixora.Media.Graph;

/// <summary>
/// The name of an asset: SHA-256, as 64 lowercase hexadecimal digits, over everything that makes it what it is.
/// </summary>
public readonly record struct AssetKey(string Value)
{
    public override string ToString() => Value;

    /// <summary>
    /// Reads a key as it comes from outside; anything but 64 lowercase hexadecimal digits is refused.
    /// </summary>
    public static bool TryParse(string? text, out AssetKey key)
    {
        key = new(text ?? "");
        return text is { Length: 64 } && text.All(char.IsAsciiHexDigitLower);
    }
}
