using System.Collections.Concurrent;
using System.Globalization;
using Pixora.Media.Storage;

namespace Pixora.Tests.Fakes;

/// <summary>Blobs that lie on no disk of this machine, as in a bucket.</summary>
internal sealed class RemoteBlobs(TimeProvider time) : IBlobStore
{
    private readonly ConcurrentDictionary<BlobName, Blob> blobs = new();
    private int puts;

    /// <summary>Blobs and the first byte that was read of them, in order.</summary>
    public ConcurrentQueue<(BlobName Name, long From)> Opened { get; } = new();

    /// <summary>Where its blobs can be read by anybody; null when they cannot.</summary>
    public Uri? Address { get; set; }

    public async Task PutAsync(BlobName name, string file, CancellationToken cancellationToken) =>
        Spoil(name, await File.ReadAllBytesAsync(file, cancellationToken));

    public Task<Stream> OpenAsync(BlobName name, long from, long length, CancellationToken cancellationToken)
    {
        Opened.Enqueue((name, from));
        var bytes = blobs.TryGetValue(name, out var blob)
            ? blob.Bytes
            : throw new FileNotFoundException("There is no such blob.");
        return Task.FromResult<Stream>(
            new MemoryStream(bytes, (int)from, (int)Math.Min(length, bytes.Length - from), writable: false));
    }

    public Task<BlobStat?> StatAsync(BlobName name, CancellationToken cancellationToken) =>
        Task.FromResult(blobs.TryGetValue(name, out var blob) ? StatOf(name, blob) : null);

    public IAsyncEnumerable<BlobStat> ListAsync(CancellationToken cancellationToken) =>
        blobs.Select(blob => StatOf(blob.Key, blob.Value)).ToAsyncEnumerable();

    public Task<bool> TouchAsync(BlobName name, CancellationToken cancellationToken) => Task.FromResult(
        blobs.TryGetValue(name, out var blob) && blobs.TryUpdate(name, blob with { UsedAt = time.GetUtcNow() }, blob));

    public Task<bool> DeleteAsync(BlobName name, Predicate<BlobStat> isUnwanted, CancellationToken cancellationToken)
    {
        while (blobs.TryGetValue(name, out var blob) && isUnwanted(StatOf(name, blob)))
        {
            if (blobs.TryRemove(KeyValuePair.Create(name, blob)))
            {
                return Task.FromResult(true);
            }
        }

        return Task.FromResult(false);
    }

    public Uri? SignedAddressOf(BlobName name, TimeSpan lifetime) =>
        Address is { } address ? new Uri(address, name.Path) : null;

    /// <summary>Puts other bytes there.</summary>
    public void Spoil(BlobName name, byte[] bytes) =>
        blobs[name] = new Blob(bytes, time.GetUtcNow(), Interlocked.Increment(ref puts));

    private static BlobStat StatOf(BlobName name, Blob blob) =>
        new(name, blob.Bytes.Length, blob.UsedAt, blob.Number.ToString(CultureInfo.InvariantCulture));

    private sealed record Blob(byte[] Bytes, DateTimeOffset UsedAt, int Number);
}
