using System.Buffers;

namespace Pixora.Hub.Archives;

/// <summary>
/// Writes to a stream that takes asynchronous writes alone. What is written synchronously, as the ends and headers of a
/// ZIP are, is collected and goes with the next asynchronous write; the last of it with
/// <see cref="FlushAsync(CancellationToken)"/>.
/// </summary>
internal sealed class AsyncOnlyStream(Stream to) : Stream
{
    /// <summary>Bytes. Headers and footers are far shorter; more means that content is written synchronously.</summary>
    private const int MostCollected = 1 << 20;

    private readonly ArrayBufferWriter<byte> collected = new();

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <exception cref="InvalidOperationException">More was written than headers take.</exception>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (collected.WrittenCount + buffer.Length > MostCollected)
        {
            throw new InvalidOperationException("Content is written asynchronously.");
        }

        collected.Write(buffer);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask WriteAsync(
        ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await SendAsync(cancellationToken);
        await to.WriteAsync(buffer, cancellationToken);
    }

    /// <summary>Does nothing: what was collected waits for <see cref="FlushAsync(CancellationToken)"/>.</summary>
    public override void Flush()
    {
    }

    public override async Task FlushAsync(CancellationToken cancellationToken)
    {
        await SendAsync(cancellationToken);
        await to.FlushAsync(cancellationToken);
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private async ValueTask SendAsync(CancellationToken cancellationToken)
    {
        if (collected.WrittenCount > 0)
        {
            await to.WriteAsync(collected.WrittenMemory, cancellationToken);
            collected.ResetWrittenCount();
        }
    }
}
