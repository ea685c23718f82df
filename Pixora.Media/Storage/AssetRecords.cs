using System.Text.Json;
using System.Text.Json.Serialization;
using Pixora.Media.Graph;

namespace Pixora.Media.Storage;

/// <summary>Reads and writes the records of assets: JSON beside the content, under the same hash.</summary>
internal static class AssetRecords
{
    private const string Extension = "json";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static BlobName Of(AssetKey key) => new(key, Extension);

    public static bool IsRecord(BlobName name) => name.Extension == Extension;

    public static byte[] Write(AssetRecord record) => JsonSerializer.SerializeToUtf8Bytes(record, Options);

    /// <summary>Null when there is no record, or it cannot be read.</summary>
    public static async Task<AssetRecord?> ReadAsync(
        IBlobStore blobs, AssetKey key, CancellationToken cancellationToken)
    {
        try
        {
            if (blobs.PathOf(Of(key)) is { } path)
            {
                return JsonSerializer.Deserialize<AssetRecord>(await RegularFile.ReadAsync(path, cancellationToken), Options);
            }

            await using var record = await blobs.OpenAsync(Of(key), 0, long.MaxValue, cancellationToken);
            return await JsonSerializer.DeserializeAsync<AssetRecord>(record, Options, cancellationToken);
        }
        catch (Exception fault) when (fault is FileNotFoundException or EndOfStreamException or JsonException)
        {
            return null;
        }
    }
}
