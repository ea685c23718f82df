using System.Text.Json;
using Pixora.Media.Generation;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Stories;

/// <summary>One task's story on disk: a line of JSON for everything that one command recorded, so that a line torn by a crash takes back a whole command and never half of one.</summary>
internal sealed class StoryFile(string path)
{
    private const int NoSpaceLeft = 28;
    private const byte EndOfLine = (byte)'\n';

    /// <summary>Adds a line and waits until the disk has it. On failure the file is as it was.</summary>
    /// <exception cref="ProviderException"><c>disk.full</c> or <c>data.readonly</c>.</exception>
    public void Append(IReadOnlyList<StoryEntry> entries)
    {
        try
        {
            using var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read, bufferSize: 0);
            Append(file, [.. JsonSerializer.SerializeToUtf8Bytes(entries, TaskJson.Options), EndOfLine]);
        }
        catch (IOException full) when ((full.HResult & 0xFFFF) == NoSpaceLeft)
        {
            throw new ProviderException("disk.full", "The disk is full, nothing was changed. Free some space and try again.", retryable: true, full);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new ProviderException("data.readonly", "The data folder cannot be written to, nothing was changed. Make it writable and try again.", retryable: true, refused);
        }
    }

    /// <summary>Reads the story and cuts off a torn last line.</summary>
    /// <returns>In order; empty when the very first line was torn.</returns>
    /// <exception cref="JsonException">A line before the last is damaged; the file is left alone.</exception>
    public IReadOnlyList<StoryEntry> Load()
    {
        var bytes = File.ReadAllBytes(path);
        var entries = new List<StoryEntry>();
        var whole = 0;
        while (Array.IndexOf(bytes, EndOfLine, whole) is var end and >= 0)
        {
            if (!TryRead(bytes.AsSpan(whole, end - whole), isLast: end == bytes.Length - 1, out var line))
            {
                break;
            }

            entries.AddRange(line);
            whole = end + 1;
        }

        Cut(whole, bytes.Length);
        return entries;
    }

    public void Delete() => File.Delete(path);

    private static void Append(FileStream file, ReadOnlySpan<byte> line)
    {
        var before = file.Seek(0, SeekOrigin.End);
        try
        {
            file.Write(line);
            file.Flush(flushToDisk: true);
        }
        catch (IOException)
        {
            file.SetLength(before);
            throw;
        }
    }

    private static bool TryRead(ReadOnlySpan<byte> line, bool isLast, out StoryEntry[] entries)
    {
        try
        {
            entries = JsonSerializer.Deserialize<StoryEntry[]>(line, TaskJson.Options) ?? [];
            return true;
        }
        catch (JsonException) when (isLast)
        {
            entries = [];
            return false;
        }
    }

    private void Cut(int whole, int length)
    {
        if (whole < length)
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Write);
            file.SetLength(whole);
        }
    }
}
