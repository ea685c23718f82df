namespace Pixora.Media.Storage;

/// <summary>What a store knows of a blob without reading it.</summary>
/// <param name="Bytes">Its size.</param>
/// <param name="UsedAt">When it was put there, or noted to be used, last.</param>
/// <param name="Version">Changes when the blob is put anew, not when it is used.</param>
public sealed record BlobStat(BlobName Name, long Bytes, DateTimeOffset UsedAt, string Version)
{
    /// <summary>True when a readable folder holds it too: deleting it would free nothing.</summary>
    public bool IsLinked { get; init; }
}
