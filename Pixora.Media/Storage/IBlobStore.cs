namespace Pixora.Media.Storage;

/// <summary>
/// Keeps files under the hash that names them, in a place that all pods share. What is there is whole. Any call may
/// fail with a <see cref="Generation.ProviderException"/> while the place cannot be reached.
/// </summary>
public interface IBlobStore
{
    /// <summary>
    /// Puts a file there, in place of one of the same name. It is there for good once this returns, or not at all.
    /// </summary>
    /// <param name="file">Path of a finished file on this machine, which may be moved away.</param>
    /// <exception cref="Generation.ProviderException">There is no room left (<c>disk.full</c>).</exception>
    Task PutAsync(BlobName name, string file, CancellationToken cancellationToken);

    /// <summary>Opens a range of a blob. It can be read to its end even when the blob is deleted meanwhile.</summary>
    /// <param name="from">First byte, counted from 0, at most the blob's size.</param>
    /// <param name="length">Bytes; less comes when the blob ends before.</param>
    /// <returns>Reads forward only.</returns>
    /// <exception cref="FileNotFoundException">There is no such blob.</exception>
    Task<Stream> OpenAsync(BlobName name, long from, long length, CancellationToken cancellationToken);

    /// <summary>Null when there is no such blob.</summary>
    Task<BlobStat?> StatAsync(BlobName name, CancellationToken cancellationToken);

    /// <summary>Every blob, in no order. One that is put or deleted meanwhile may be among them or not.</summary>
    IAsyncEnumerable<BlobStat> ListAsync(CancellationToken cancellationToken);

    /// <summary>Notes that a blob is about to be used; false when there is none.</summary>
    Task<bool> TouchAsync(BlobName name, CancellationToken cancellationToken);

    /// <summary>
    /// Deletes a blob that nobody wants. It stays when somebody uses it or puts it anew until the moment of its
    /// deletion and it is wanted then: the store asks about what it saw last.
    /// </summary>
    /// <returns>Whether it went.</returns>
    Task<bool> DeleteAsync(BlobName name, Predicate<BlobStat> isUnwanted, CancellationToken cancellationToken);

    /// <summary>
    /// Where the blob lies, or would lie, on a disk of this machine; null for a store that is elsewhere.
    /// </summary>
    string? PathOf(BlobName name) => null;

    /// <summary>An address at which anybody can read the blob for a while; null for a store that gives none.</summary>
    Uri? SignedAddressOf(BlobName name, TimeSpan lifetime) => null;
}
