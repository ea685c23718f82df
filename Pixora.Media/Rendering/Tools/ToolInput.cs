namespace Pixora.Media.Rendering.Tools;

/// <summary>A program's standard input, as whoever feeds it sees it.</summary>
internal sealed class ToolInput(Stream pipe) : Stream
{
    private int offered;

    /// <summary>True while something that was written waits for the program to take it.</summary>
    public bool IsOffered => Volatile.Read(ref offered) > 0;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        Interlocked.Increment(ref offered);
        try
        {
            pipe.Write(buffer);
        }
        finally
        {
            Interlocked.Decrement(ref offered);
        }
    }

    public override async ValueTask WriteAsync(
        ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref offered);
        try
        {
            await pipe.WriteAsync(buffer, cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref offered);
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush() => pipe.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            pipe.Dispose();
        }

        base.Dispose(disposing);
    }
}
