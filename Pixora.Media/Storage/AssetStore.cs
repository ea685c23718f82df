using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Pixora.Media.Graph;

namespace Pixora.Media.Storage;

/// <summary>Assets as two blobs each: the content, then its record. Several processes may share the blobs.</summary>
internal sealed class AssetStore(
    IBlobStore blobs, DataFolder folder, IAssetCheck check, TimeProvider time, ILogger<AssetStore> log) : IAssetStore
{
    /// <summary>Of an address at which a client reads an asset without Pixora.</summary>
    private static readonly TimeSpan AddressLifetime = TimeSpan.FromMinutes(15);

    private readonly WorkshopCache cache = new(blobs, folder, time);

    /// <summary>
    /// SHA-256 of the content that was found to be as asked, by key. A key says what is asked for, so the same content
    /// need not be checked again.
    /// </summary>
    private readonly ConcurrentDictionary<AssetKey, string> asAsked = [];

    public async Task<IReadOnlySet<AssetKey>> HeldAsync(IEnumerable<AssetKey> keys, CancellationToken cancellationToken)
    {
        var held = new HashSet<AssetKey>();
        foreach (var key in keys.Distinct())
        {
            if (await blobs.TouchAsync(AssetRecords.Of(key), cancellationToken))
            {
                held.Add(key);
            }
        }

        return held;
    }

    public Task<AssetRecord?> RecallAsync(AssetKey key, CancellationToken cancellationToken) =>
        AssetRecords.ReadAsync(blobs, key, cancellationToken);

    public async Task<StoredAsset?> FindAsync(AssetKey key, CancellationToken cancellationToken)
    {
        if (await UseAsync(key, cancellationToken) is not { } record)
        {
            return null;
        }

        return await LocateAsync(key, record, cancellationToken) is { } path ? new StoredAsset(key, path, record) : null;
    }

    public async Task<StoredAsset?> FindAsync(AssetSpec spec, CancellationToken cancellationToken) =>
        await FindAsync(spec.Key, cancellationToken) is { } found && IsAsAsked(spec, found) ? found : null;

    public async Task<AssetContent?> OpenAsync(AssetKey key, CancellationToken cancellationToken)
    {
        if (await UseAsync(key, cancellationToken) is not { } record || !await IsThereAsync(key, record, cancellationToken))
        {
            return null;
        }

        var name = new BlobName(key, record.Extension);
        return new AssetContent(
            key, new BlobStream(blobs, name, record.Bytes), record, blobs.SignedAddressOf(name, AddressLifetime));
    }

    public async Task<StoredAsset> AddAsync(
        AssetSpec spec, Func<string, CancellationToken, Task<AssetDetail>> write, CancellationToken cancellationToken)
    {
        var aside = folder.Aside(spec.Extension);
        try
        {
            var detail = await write(aside, cancellationToken);
            if (FaultOf(spec, aside, detail) is not null)
            {
                throw SpoiltAsset.Of(spec.Kind.Text(), aside);
            }

            var kept = await KeepAsync(spec, aside, detail, cancellationToken);
            asAsked[spec.Key] = kept.Record.Sha256;
            return kept;
        }
        catch (IOException fault) when (DiskFaults.IsFull(fault))
        {
            throw DiskFaults.Full(fault);
        }
        finally
        {
            File.Delete(aside);
        }
    }

    public async Task DoubtAsync(IEnumerable<AssetKey> keys, CancellationToken cancellationToken)
    {
        foreach (var key in keys.Distinct())
        {
            if (await FindAsync(key, cancellationToken) is not { } asset)
            {
                continue;
            }

            if (await Task.Run(() => check.IsReadable(asset.Path), cancellationToken))
            {
                WorkshopCache.Doubt(asset.Path, time.GetUtcNow());
            }
            else
            {
                log.Spoilt(asset.Record.Kind, key);
                await DropAsync(key, cancellationToken);
            }
        }
    }

    public Task DropAsync(AssetKey key, CancellationToken cancellationToken) =>
        blobs.DeleteAsync(AssetRecords.Of(key), _ => true, cancellationToken);

    public Task<IReadOnlyList<AssetFault>> VerifyAsync(CancellationToken cancellationToken) =>
        new AssetAudit(blobs, folder).VerifyAsync(cancellationToken);

    public Task<IReadOnlyList<AssetFault>> RepairAsync(CancellationToken cancellationToken) =>
        new AssetAudit(blobs, folder).RepairAsync(cancellationToken);

    public Task<SweepReport> SweepAsync(
        SweepRule rule, Func<CancellationToken, Task<IReadOnlySet<AssetKey>?>> readLive, CancellationToken cancellationToken)
    {
        cache.Clear();
        asAsked.Clear();
        return new AssetSweep(blobs, time).RunAsync(rule, readLive, cancellationToken);
    }

    /// <summary>
    /// Notes that an asset is about to be used, so that a sweep leaves it. Null when it is not there.
    /// </summary>
    private async Task<AssetRecord?> UseAsync(AssetKey key, CancellationToken cancellationToken) =>
        await blobs.TouchAsync(AssetRecords.Of(key), cancellationToken)
            ? await RecallAsync(key, cancellationToken)
            : null;

    /// <summary>What lies on this machine is hashed once; of what lies elsewhere only the size is compared.</summary>
    private async Task<bool> IsThereAsync(AssetKey key, AssetRecord record, CancellationToken cancellationToken)
    {
        var name = new BlobName(key, record.Extension);
        return blobs.PathOf(name) is null
            ? (await blobs.StatAsync(name, cancellationToken))?.Bytes == record.Bytes
            : await LocateAsync(key, record, cancellationToken) is not null;
    }

    private async Task<string?> LocateAsync(AssetKey key, AssetRecord record, CancellationToken cancellationToken)
    {
        var found = await cache.LocateAsync(new BlobName(key, record.Extension), record, cancellationToken);
        if (found.IsSpoilt)
        {
            log.Spoilt(record.Kind, key);
        }

        return found.Path;
    }

    private bool IsAsAsked(AssetSpec spec, StoredAsset found)
    {
        if (asAsked.GetValueOrDefault(found.Key) == found.Record.Sha256)
        {
            return true;
        }

        if (FaultOf(spec, found.Path, found.Record.Detail) is not null)
        {
            return false;
        }

        asAsked[found.Key] = found.Record.Sha256;
        return true;
    }

    private string? FaultOf(AssetSpec spec, string path, AssetDetail detail)
    {
        var fault = check.FindFault(spec, path, detail);
        if (fault is not null)
        {
            log.NotAsAsked(spec.Kind, spec.Key, fault);
        }

        return fault;
    }

    /// <summary>The record goes last: before it the asset does not exist, after it the asset is whole.</summary>
    private async Task<StoredAsset> KeepAsync(
        AssetSpec spec, string aside, AssetDetail detail, CancellationToken cancellationToken)
    {
        var name = new BlobName(spec.Key, spec.Extension);
        var record = new AssetRecord(
            spec.Kind,
            spec.Extension,
            new FileInfo(aside).Length,
            await WholeFiles.HashAsync(aside, cancellationToken),
            $"{spec.Maker.Name} {spec.Maker.Version}",
            time.GetUtcNow(),
            detail);
        await blobs.PutAsync(name, aside, cancellationToken);
        var path = cache.Keep(name, aside, record.Sha256);
        await WriteRecordAsync(spec.Key, record, cancellationToken);
        return new StoredAsset(spec.Key, path, record);
    }

    private async Task WriteRecordAsync(AssetKey key, AssetRecord record, CancellationToken cancellationToken)
    {
        var aside = folder.Aside("json");
        try
        {
            await File.WriteAllBytesAsync(aside, AssetRecords.Write(record), cancellationToken);
            await blobs.PutAsync(AssetRecords.Of(key), aside, cancellationToken);
        }
        finally
        {
            File.Delete(aside);
        }
    }
}
