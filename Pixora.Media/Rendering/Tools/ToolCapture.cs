using System.Buffers;
using System.Text;

namespace Pixora.Media.Rendering.Tools;

/// <summary>Reads what a program prints on a thread of its own, and keeps no more of it than it may.</summary>
/// <remarks>
/// A pipe that a lost grandchild holds open blocks its reader: then only this thread waits, until that process ends.
/// </remarks>
internal sealed class ToolCapture
{
    private readonly ArrayBufferWriter<byte> kept = new();
    private readonly long most;
    private readonly int? tail;
    private long bytes;

    /// <param name="most">Bytes that may be printed.</param>
    /// <param name="tail">Bytes that are kept, the last ones; null keeps everything.</param>
    public ToolCapture(Stream pipe, long most, int? tail = null)
    {
        this.most = most;
        this.tail = tail;
        Done = Task.Factory.StartNew(
            () => Read(pipe), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Ends when the pipe does.</summary>
    public Task Done { get; }

    /// <summary>True when more was printed than may be.</summary>
    public bool IsTooMuch => Interlocked.Read(ref bytes) > most;

    /// <summary>What was kept so far.</summary>
    public string Text
    {
        get
        {
            lock (kept)
            {
                return Encoding.UTF8.GetString(kept.WrittenSpan);
            }
        }
    }

    private void Read(Stream pipe)
    {
        using var reading = pipe;
        var buffer = new byte[1 << 15];
        while (pipe.Read(buffer) is > 0 and var count)
        {
            if (Interlocked.Add(ref bytes, count) <= most || tail is not null)
            {
                Keep(buffer.AsSpan(0, count));
            }
        }
    }

    private void Keep(ReadOnlySpan<byte> printed)
    {
        lock (kept)
        {
            kept.Write(printed);
            if (tail is { } length && kept.WrittenCount > 2 * length)
            {
                var last = kept.WrittenSpan[^length..].ToArray();
                kept.ResetWrittenCount();
                kept.Write(last);
            }
        }
    }
}
