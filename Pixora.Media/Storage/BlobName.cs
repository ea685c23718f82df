using Pixora.Media.Graph;

namespace Pixora.Media.Storage;

/// <summary>
/// What a blob is called. Nothing else is ever put under the name, so a reader may keep what it read.
/// </summary>
/// <param name="Extension">Of the file, without a dot; <c>json</c> is the record of an asset.</param>
public readonly record struct BlobName(AssetKey Hash, string Extension)
{
    /// <summary>Where it lies in a folder or a bucket: <c>ab/abcd….png</c>.</summary>
    public string Path => $"{Hash.Value[..2]}/{this}";

    public override string ToString() => $"{Hash}.{Extension}";

    /// <summary>Reads <c>abcd….png</c>.</summary>
    public static bool TryParse(string text, out BlobName name)
    {
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        name = dot > 0 && AssetKey.TryParse(text[..dot], out var hash)
            ? new BlobName(hash, text[(dot + 1)..])
            : default;
        return name != default;
    }
}
