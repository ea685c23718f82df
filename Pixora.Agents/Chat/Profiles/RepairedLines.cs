using System.Text;
using Pixora.Agents.Chat.Wire;

namespace Pixora.Agents.Chat.Profiles;

/// <summary>A stream of server-sent events in which every message is repaired as soon as its line has come.</summary>
internal sealed class RepairedLines(Stream events) : Stream
{
    private const string Field = "data:";

    private readonly StreamReader reader = new(events, Encoding.UTF8);
    private readonly AnswerRepair repair = new();
    private byte[] line = [];
    private int read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (read == line.Length && !Take(await reader.ReadLineAsync(cancellationToken)))
        {
            return 0;
        }

        return Copy(buffer.Span);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) =>
        read == line.Length && !Take(reader.ReadLine()) ? 0 : Copy(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            reader.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Copy(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, line.Length - read);
        line.AsSpan(read, count).CopyTo(buffer);
        read += count;
        return count;
    }

    /// <summary>False at the end of the stream.</summary>
    private bool Take(string? text)
    {
        if (text is null)
        {
            return false;
        }

        line = Encoding.UTF8.GetBytes($"{Repaired(text)}\n");
        read = 0;
        return true;
    }

    private string Repaired(string text)
    {
        if (!text.StartsWith(Field, StringComparison.Ordinal))
        {
            return text;
        }

        var data = text[Field.Length..].Trim();
        return data == "[DONE]" && !repair.Finished ? $"{Field} {AnswerRepair.End}\n\n{text}"
            : data.StartsWith('{') ? $"{Field} {repair.Mend(data)}"
            : text;
    }
}
