using Pixora.Media.Generation;
using Pixora.Media.Graph;

namespace Pixora.Media.Storage;

/// <summary>An asset that is there.</summary>
/// <param name="Path">Its file. Not to be written to: readable folders link to it.</param>
public sealed record StoredAsset(AssetKey Key, string Path, AssetRecord Record);

/// <summary>What is written beside an asset's file; its being there is what makes the asset exist.</summary>
/// <param name="Extension">Of the file, without a dot.</param>
/// <param name="Bytes">Size of the file.</param>
/// <param name="Sha256">Of the file's content, lowercase hexadecimal.</param>
/// <param name="Maker">Name and version of who made it.</param>
public sealed record AssetRecord(
    AssetKind Kind, string Extension, long Bytes, string Sha256, string Maker, DateTimeOffset MadeAt, AssetDetail Detail);

/// <summary>What its maker knows of an asset beyond its bytes.</summary>
/// <param name="Speech">Of a narration: as measured.</param>
/// <param name="Seconds">Of a film: as measured.</param>
public sealed record AssetDetail(Speech? Speech = null, double? Seconds = null)
{
    public static AssetDetail None { get; } = new();
}
