using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Pixora.Media.Storage;

/// <summary>
/// Knows the hash of each file that this process has used. A file is read once, when it is first used, and again when its size or time has
/// changed.
/// </summary>
internal sealed class WholeFiles
{
    private readonly ConcurrentDictionary<string, Seen> known = new(StringComparer.Ordinal);

    /// <summary>This process has just written the file and hashed it on the way.</summary>
    public void Written(string path, string sha256) => known[path] = new Seen(FileSight.Of(path).Look, sha256);

    /// <returns>The file's SHA-256, lowercase hexadecimal, and whether the file was read to find out.</returns>
    /// <exception cref="FileNotFoundException">There is no such regular file.</exception>
    public async Task<(string Sha256, bool Read)> LookAsync(string path, CancellationToken cancellationToken)
    {
        var look = FileSight.Of(path).Look;
        if (known.TryGetValue(path, out var before) && before.Look == look)
        {
            return (before.Sha256, false);
        }

        var sha256 = await HashAsync(path, cancellationToken);
        known[path] = new Seen(look, sha256);
        return (sha256, true);
    }

    /// <summary>SHA-256 of a file, lowercase hexadecimal.</summary>
    /// <exception cref="FileNotFoundException">There is no such regular file.</exception>
    public static async Task<string> HashAsync(string path, CancellationToken cancellationToken)
    {
        await using var content = RegularFile.OpenRead(path, bufferSize: 1 << 17);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken));
    }

    private sealed record Seen(string Look, string Sha256);
}
