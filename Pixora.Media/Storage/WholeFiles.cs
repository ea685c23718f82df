using System.Collections.Concurrent;
using System.Security.Cryptography;
using Pixora.Media.Graph;

namespace Pixora.Media.Storage;

/// <summary>Knows of each file that this process has used whether it is what was added. A file is read once, when it is first used, and again when its size or time has changed.</summary>
internal sealed class WholeFiles
{
    private readonly ConcurrentDictionary<AssetKey, (string Look, bool IsWhole)> known = new();

    /// <summary>This process has just written the file and hashed it on the way.</summary>
    public void Written(AssetKey key, string path) => known[key] = (FileSight.Of(path).Look, true);

    /// <returns>Whether the file is what was added, and whether it was read to find out.</returns>
    public async Task<(bool IsWhole, bool Read)> LookAsync(AssetKey key, string path, AssetRecord record, CancellationToken cancellationToken)
    {
        var look = FileSight.Of(path).Look;
        if (known.TryGetValue(key, out var before) && before.Look == look)
        {
            return (before.IsWhole, false);
        }

        var isWhole = await HashAsync(path, cancellationToken) == record.Sha256;
        known[key] = (look, isWhole);
        return (isWhole, true);
    }

    /// <summary>SHA-256 of a file, lowercase hexadecimal.</summary>
    /// <exception cref="FileNotFoundException">It is not there.</exception>
    public static async Task<string> HashAsync(string path, CancellationToken cancellationToken)
    {
        await using var content = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 1 << 17, useAsync: false);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken));
    }
}
