using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;

namespace Pixora.Media.Storage;

/// <summary>
/// Knows the hash of each file that this process has used. A file is read once, when it is first used, and again when
/// its size or time has changed.
/// </summary>
internal sealed class WholeFiles
{
    private readonly ConcurrentDictionary<string, Seen> known = new(StringComparer.Ordinal);

    /// <summary>This process has just written the file and hashed it on the way.</summary>
    public void Written(string path, string sha256) => known[path] = new Seen(LookOf(path), sha256);

    /// <exception cref="FileNotFoundException">There is no such regular file.</exception>
    public async Task<FileHash> LookAsync(string path, CancellationToken cancellationToken)
    {
        var look = LookOf(path);
        if (known.TryGetValue(path, out var before) && before.Look == look)
        {
            return new FileHash(before.Sha256, IsNew: false);
        }

        var sha256 = await HashAsync(path, cancellationToken);
        known[path] = new Seen(look, sha256);
        return new FileHash(sha256, IsNew: true);
    }

    /// <summary>SHA-256 of a file, lowercase hexadecimal.</summary>
    /// <exception cref="FileNotFoundException">There is no such regular file.</exception>
    public static async Task<string> HashAsync(string path, CancellationToken cancellationToken)
    {
        await using var content = RegularFile.OpenRead(path, bufferSize: 1 << 17);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken));
    }

    /// <summary>A file by its size and time; empty when it is not there.</summary>
    private static string LookOf(string path) => new FileInfo(path) is { Exists: true } file
        ? string.Create(CultureInfo.InvariantCulture, $"{file.Length} {file.LastWriteTimeUtc.Ticks}")
        : "";

    private sealed record Seen(string Look, string Sha256);
}

/// <param name="Sha256">Of the file's content, lowercase hexadecimal.</param>
/// <param name="IsNew">True when the file was read to find out.</param>
internal sealed record FileHash(string Sha256, bool IsNew);
