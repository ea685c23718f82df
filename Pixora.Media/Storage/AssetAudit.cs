using System.Security.Cryptography;
using Pixora.Media.Graph;
using Pixora.Media.Tasks;

namespace Pixora.Media.Storage;

/// <summary>Compares assets with what was added, while others render.</summary>
internal sealed class AssetAudit(IBlobStore blobs, DataFolder folder)
{
    public Task<IReadOnlyList<AssetFault>> VerifyAsync(CancellationToken cancellationToken) =>
        LookAsync((_, _) => Task.FromResult(true), cancellationToken);

    public Task<IReadOnlyList<AssetFault>> RepairAsync(CancellationToken cancellationToken) =>
        LookAsync(TryDropAsync, cancellationToken);

    /// <param name="isFault">
    /// Says whether what is wrong with an asset, as its blobs were seen, is a fault still.
    /// </param>
    private async Task<IReadOnlyList<AssetFault>> LookAsync(
        Func<IReadOnlyList<BlobStat>, CancellationToken, Task<bool>> isFault, CancellationToken cancellationToken)
    {
        var faults = new List<AssetFault>();
        var listed = (await blobs.ListAsync(cancellationToken).ToListAsync(cancellationToken)).ToLookup(
            blob => blob.Name.Hash);
        foreach (var asset in listed.Where(asset => asset.Any(blob => AssetRecords.IsRecord(blob.Name))))
        {
            if (await FaultAsync(asset.Key, cancellationToken) is null)
            {
                continue;
            }

            // Twice: what is being replaced, or swept away, looks wrong for a moment.
            var seen = await SeeAsync(asset, cancellationToken);
            if (await FaultAsync(asset.Key, cancellationToken) is { } kind
                && SharedBy(seen) is var shared && await isFault(seen, cancellationToken))
            {
                faults.Add(new AssetFault(asset.Key, kind, shared));
            }
        }

        return faults;
    }

    /// <returns>The record first.</returns>
    private async Task<IReadOnlyList<BlobStat>> SeeAsync(
        IEnumerable<BlobStat> asset, CancellationToken cancellationToken)
    {
        var seen = new List<BlobStat>();
        foreach (var blob in asset.OrderByDescending(blob => AssetRecords.IsRecord(blob.Name)))
        {
            if (await blobs.StatAsync(blob.Name, cancellationToken) is { } stat)
            {
                seen.Add(stat);
            }
        }

        return seen;
    }

    /// <summary>Files of readable folders that are the same as the asset's.</summary>
    private ValueList<string> SharedBy(IReadOnlyList<BlobStat> seen)
    {
        var shared = from content in seen
                     where content.IsLinked
                     let path = blobs.PathOf(content.Name)
                     where path is not null
                     from film in Directory.EnumerateFiles(folder.Films, "*", SearchOption.AllDirectories)
                     where HardLinks.AreOne(path, film)
                     select Path.GetRelativePath(folder.Root, film);
        return [.. shared.Order(StringComparer.Ordinal)];
    }

    /// <summary>The record first: from then on the asset is not there. What was put anew meanwhile stays.</summary>
    private async Task<bool> TryDropAsync(IReadOnlyList<BlobStat> seen, CancellationToken cancellationToken)
    {
        foreach (var blob in seen)
        {
            var isGone = await blobs.DeleteAsync(blob.Name, found => found.Version == blob.Version, cancellationToken);
            if (!isGone && AssetRecords.IsRecord(blob.Name))
            {
                return false;
            }
        }

        return true;
    }

    private async Task<FaultKind?> FaultAsync(AssetKey key, CancellationToken cancellationToken)
    {
        if (await AssetRecords.ReadAsync(blobs, key, cancellationToken) is not { } record)
        {
            return await blobs.StatAsync(AssetRecords.Of(key), cancellationToken) is null ? null : FaultKind.Unreadable;
        }

        try
        {
            await using var content = await blobs.OpenAsync(
                new BlobName(key, record.Extension), 0, long.MaxValue, cancellationToken);
            var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken));
            return hash == record.Sha256 ? null : FaultKind.Corrupt;
        }
        catch (FileNotFoundException)
        {
            return FaultKind.Missing;
        }
    }
}
