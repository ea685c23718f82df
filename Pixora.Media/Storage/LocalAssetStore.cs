using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Pixora.Media.Graph;

namespace Pixora.Media.Storage;

/// <summary>Assets on a local disk. Several processes may share a folder.</summary>
internal sealed class LocalAssetStore(DataFolder folder, IAssetCheck check, TimeProvider time, ILogger<LocalAssetStore> log) : IAssetStore
{
    private readonly AssetFiles files = new(folder.Assets);
    private readonly WholeFiles whole = new();

    public bool Holds(AssetKey key) => files.Use(key, time.GetUtcNow());

    public Task<AssetRecord?> RecallAsync(AssetKey key, CancellationToken cancellationToken) => files.ReadAsync(key, cancellationToken);

    public async Task<StoredAsset?> FindAsync(AssetKey key, CancellationToken cancellationToken)
    {
        if (!files.Use(key, time.GetUtcNow()) || await files.ReadAsync(key, cancellationToken) is not { } record)
        {
            return null;
        }

        var content = new FileInfo(files.Content(key, record.Extension));
        return content.Exists && content.Length == record.Bytes && await IsWholeAsync(key, content.FullName, record, cancellationToken)
            ? new StoredAsset(key, content.FullName, record)
            : null;
    }

    public async Task<StoredAsset?> FindAsync(AssetSpec spec, CancellationToken cancellationToken) =>
        await FindAsync(spec.Key, cancellationToken) is { } found && FaultOf(spec, found.Path, found.Record.Detail) is null ? found : null;

    public async Task<StoredAsset> AddAsync(AssetSpec spec, Func<string, CancellationToken, Task<AssetDetail>> write, CancellationToken cancellationToken)
    {
        var aside = folder.Aside(spec.Extension);
        try
        {
            var detail = await write(aside, cancellationToken);
            if (FaultOf(spec, aside, detail) is not null)
            {
                throw SpoiltAsset.Of(spec.Kind.Text(), aside);
            }

            return await KeepAsync(spec, aside, detail, cancellationToken);
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
            if (await files.ReadAsync(key, cancellationToken) is not { } record)
            {
                continue;
            }

            var content = files.Content(key, record.Extension);
            if (await Task.Run(() => check.IsReadable(content), cancellationToken))
            {
                // Another time is another file to whoever has read it, in every process.
                AssetFiles.TryTouch(content, time.GetUtcNow());
            }
            else
            {
                log.Spoilt(record.Kind, key);
                Drop(key);
            }
        }
    }

    public void Drop(AssetKey key) => File.Delete(files.Record(key));

    public Task<IReadOnlyList<AssetFault>> VerifyAsync(CancellationToken cancellationToken) =>
        new AssetAudit(files, folder).VerifyAsync(cancellationToken);

    public Task<IReadOnlyList<AssetFault>> RepairAsync(CancellationToken cancellationToken) =>
        new AssetAudit(files, folder).RepairAsync(cancellationToken);

    public Task<SweepReport> SweepAsync(SweepRule rule, Func<CancellationToken, Task<IReadOnlySet<AssetKey>?>> readLive, CancellationToken cancellationToken) =>
        new AssetSweep(files, folder, time).RunAsync(rule, readLive, cancellationToken);

    private string? FaultOf(AssetSpec spec, string path, AssetDetail detail)
    {
        var fault = check.FindFault(spec, path, detail);
        if (fault is not null)
        {
            log.NotAsAsked(spec.Kind, spec.Key, fault);
        }

        return fault;
    }

    /// <summary>A file of the right size may hold anything after a power cut or on a failing disk.</summary>
    private async Task<bool> IsWholeAsync(AssetKey key, string path, AssetRecord record, CancellationToken cancellationToken)
    {
        try
        {
            var (found, read) = await whole.LookAsync(path, cancellationToken);
            if (read && found != record.Sha256)
            {
                log.Spoilt(record.Kind, key);
            }

            return found == record.Sha256;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
    }

    /// <summary>The record goes last: before it the asset does not exist, after it the asset is whole.</summary>
    private async Task<StoredAsset> KeepAsync(AssetSpec spec, string aside, AssetDetail detail, CancellationToken cancellationToken)
    {
        var key = spec.Key;
        var (bytes, sha256) = await SettleAsync(aside, cancellationToken);
        var record = new AssetRecord(spec.Kind, spec.Extension, bytes, sha256, $"{spec.Maker.Name} {spec.Maker.Version}", time.GetUtcNow(), detail);
        var content = files.Content(key, spec.Extension);
        Directory.CreateDirectory(Path.GetDirectoryName(content)!);
        File.SetLastWriteTimeUtc(aside, record.MadeAt.UtcDateTime);
        Put(aside, content);
        await WriteRecordAsync(files.Record(key), record, cancellationToken);
        whole.Written(content, sha256);
        return new StoredAsset(key, content, record);
    }

    private async Task WriteRecordAsync(string path, AssetRecord record, CancellationToken cancellationToken)
    {
        var aside = folder.Aside("json");
        try
        {
            await File.WriteAllBytesAsync(aside, AssetFiles.Write(record), cancellationToken);
            await SettleAsync(aside, cancellationToken);
            File.SetLastWriteTimeUtc(aside, record.MadeAt.UtcDateTime);
            Put(aside, path);
        }
        finally
        {
            File.Delete(aside);
        }
    }

    /// <summary>Takes the place of whatever has the name; a folder, which nobody here made, goes with what is not finished.</summary>
    private void Put(string aside, string path)
    {
        if (Directory.Exists(path))
        {
            Directory.Move(path, folder.Aside(""));
        }

        File.Move(aside, path, overwrite: true);
    }

    /// <summary>Hashes the file and makes sure that it is on the disk, not only on its way.</summary>
    private static async Task<(long Bytes, string Sha256)> SettleAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read, bufferSize: 1 << 16, useAsync: true);
        var hash = await SHA256.HashDataAsync(file, cancellationToken);
        file.Flush(flushToDisk: true);
        return (file.Length, Convert.ToHexStringLower(hash));
    }
}
