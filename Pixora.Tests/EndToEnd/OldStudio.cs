using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json;
using Pixora.Tests.Architecture;

namespace Pixora.Tests.EndToEnd;

/// <summary>
/// A data folder and what a server said of it, kept from an earlier version: see the README beside the files.
/// </summary>
internal static class OldStudio
{
    public const string Film = "1381b6f05e9eb206d6cd41f9ce039dcf";
    public const string Cancelled = "64e8771881958c774d608784a9b0763d";

    private const string Folder = "Pixora.Tests/Fixtures/old-studio";

    /// <summary>Puts the data folder there.</summary>
    public static async Task UnpackAsync(string data, CancellationToken cancellationToken)
    {
        await using var packed = File.OpenRead(Path.Combine(Repository.Root, Folder, "data.tar.br"));
        await using var tar = new BrotliStream(packed, CompressionMode.Decompress);
        await TarFile.ExtractToDirectoryAsync(tar, data, overwriteFiles: true, cancellationToken);
    }

    /// <summary>What the server said, as it said it.</summary>
    public static string Said(string file) => Repository.Read(Path.Combine(Folder, file));

    public static JsonElement SaidJson(string file) => JsonSerializer.Deserialize<JsonElement>(Said(file));

    /// <summary>
    /// Everything in <paramref name="then"/> that <paramref name="now"/> lacks or says differently. What is new in an
    /// object is no difference.
    /// </summary>
    public static IEnumerable<string> Differences(JsonElement then, JsonElement now, string path = "$") =>
        (then.ValueKind, now.ValueKind) switch
        {
            (JsonValueKind.Object, JsonValueKind.Object) => then.EnumerateObject().SelectMany(property =>
                now.TryGetProperty(property.Name, out var value)
                    ? Differences(property.Value, value, $"{path}.{property.Name}")
                    : [$"{path}.{property.Name} is gone"]),
            (JsonValueKind.Array, JsonValueKind.Array) when then.GetArrayLength() == now.GetArrayLength() =>
                then.EnumerateArray().Zip(now.EnumerateArray())
                    .SelectMany((pair, index) => Differences(pair.First, pair.Second, $"{path}[{index}]")),
            _ when then.GetRawText() == now.GetRawText() => [],
            _ => [$"{path}: {then.GetRawText()} is now {now.GetRawText()}"],
        };
}
