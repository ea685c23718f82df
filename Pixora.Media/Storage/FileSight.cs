using System.Globalization;

namespace Pixora.Media.Storage;

/// <summary>A file as it was seen, to tell whether it is still the same, under whatever name.</summary>
/// <param name="Look">Says what it looked like; empty when it was not there.</param>
internal sealed record FileSight(string Path, string Look)
{
    /// <summary>A file by its size and time.</summary>
    public static FileSight Of(string path) => new(path, new FileInfo(path) is { Exists: true } file
        ? string.Create(CultureInfo.InvariantCulture, $"{file.Length} {file.LastWriteTimeUtc.Ticks}")
        : "");

    /// <summary>A small file by its content: a record's time changes whenever its asset is used.</summary>
    public static FileSight Inside(string path)
    {
        try
        {
            using var file = RegularFile.OpenRead(path);
            var content = new byte[file.Length];
            return new(path, Convert.ToHexString(content, 0, file.ReadAtLeast(content, content.Length, throwOnEndOfStream: false)));
        }
        catch (FileNotFoundException)
        {
            return new(path, "");
        }
    }
}
