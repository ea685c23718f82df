using System.Text.Json;
using System.Text.Json.Serialization;
using Pixora.Media.Graph;

namespace Pixora.Media.Storage;

/// <summary>Where an asset's file and record lie: <c>assets/ab/abcd….png</c> and <c>assets/ab/abcd….json</c>.</summary>
internal sealed class AssetFiles(string assets)
{
    private const string RecordSuffix = ".json";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    public string Content(AssetKey key, string extension) => Path.Combine(Shelf(key), $"{key}.{extension}");

    public string Record(AssetKey key) => Path.Combine(Shelf(key), key + RecordSuffix);

    public static byte[] Write(AssetRecord record) => JsonSerializer.SerializeToUtf8Bytes(record, Options);

    /// <summary>Null when there is no record, or it cannot be read.</summary>
    public async Task<AssetRecord?> ReadAsync(AssetKey key, CancellationToken cancellationToken)
    {
        try
        {
            return JsonSerializer.Deserialize<AssetRecord>(await RegularFile.ReadAsync(Record(key), cancellationToken), Options);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException or EndOfStreamException or JsonException)
        {
            return null;
        }
    }

    /// <summary>
    /// Notes that an asset is about to be used, so that a sweep leaves it; its record's time says when that was. False when it is not
    /// there.
    /// </summary>
    public bool Use(AssetKey key, DateTimeOffset now) => TryTouch(Record(key), now);

    /// <summary>Gives a file another time; false when it is not there.</summary>
    public static bool TryTouch(string path, DateTimeOffset now)
    {
        try
        {
            File.SetLastWriteTimeUtc(path, now.UtcDateTime);
            return true;
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
    }

    /// <summary>When an asset was used last, or made; long ago when it is not there.</summary>
    public DateTimeOffset UsedAt(AssetKey key) => File.GetLastWriteTimeUtc(Record(key));

    /// <summary>The keys of all records, readable or not, as they are on disk now.</summary>
    public IReadOnlyList<AssetKey> Keys() =>
        [.. All().Where(path => path.EndsWith(RecordSuffix, StringComparison.Ordinal)).Select(KeyOf).OfType<AssetKey>()];

    /// <summary>Files without a record: their writer stopped between the two, or is just there.</summary>
    public IReadOnlyList<string> Strays() =>
        [.. All().Where(path => KeyOf(path) is { } key && !File.Exists(Record(key)))];

    /// <summary>An asset's files, its record first: without it the asset is not there.</summary>
    public IReadOnlyList<string> Of(AssetKey key) =>
        [Record(key), .. Directory.EnumerateFiles(Shelf(key), key + ".*").Where(path => !path.EndsWith(RecordSuffix, StringComparison.Ordinal))];

    private IEnumerable<string> All() => Directory.EnumerateDirectories(assets, "??").SelectMany(Directory.EnumerateFiles);

    private string Shelf(AssetKey key) => Path.Combine(assets, key.Value[..2]);

    private static AssetKey? KeyOf(string path) => AssetKey.TryParse(Path.GetFileNameWithoutExtension(path), out var key) ? key : null;
}
