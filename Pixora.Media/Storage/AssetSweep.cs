using Pixora.Media.Graph;

namespace Pixora.Media.Storage;

/// <summary>Drops what nobody needs, while others render.</summary>
/// <remarks>
/// A render may come at any moment and find an asset that nothing named a moment ago. It never loses it, for three
/// reasons. First, the blobs are listed, then what lives is read: what is made later is not on the list, and a task
/// that was saved before the reading is in what was read. Second, whoever finds an asset notes the time, and what was
/// used less than <see cref="Grace"/> ago stays, whatever its age and however little room there is; a sweep ends at
/// half that time after it began to read what lives. So what a later task finds, it finds too late to go in this sweep,
/// and the next one reads that task. Third, the store asks again about the record when nobody can come by it any more:
/// who came before has left a note and the record stays, who comes after it finds no asset and makes it.
/// </remarks>
internal sealed class AssetSweep(IBlobStore blobs, TimeProvider time)
{
    public static readonly TimeSpan Grace = TimeSpan.FromHours(1);

    public async Task<SweepReport> RunAsync(
        SweepRule rule, Func<CancellationToken, Task<IReadOnlySet<AssetKey>?>> readLive, CancellationToken cancellationToken)
    {
        var listed = (await blobs.ListAsync(cancellationToken).ToListAsync(cancellationToken)).ToLookup(
            blob => blob.Name.Hash);
        var assets = LongestUnusedFirst(listed);
        var left = assets.Sum(asset => asset.Bytes);
        var end = time.GetUtcNow() + (Grace / 2);
        if (await readLive(cancellationToken) is not { } live)
        {
            return new SweepReport(0, 0, left) { Spared = [.. Present(assets, rule)] };
        }

        var dropped = 0;
        var freed = 0L;
        var spared = Present(assets.Where(asset => !live.Contains(asset.Key)), rule);
        foreach (var asset in assets.Where(asset => !live.Contains(asset.Key)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (time.GetUtcNow() >= end)
            {
                return new SweepReport(dropped, freed, left - freed, IsWhole: false) { Spared = [.. spared] };
            }

            if (asset.UsedAt >= rule.UnusedSince && left - freed <= rule.MostBytes && !spared.Contains(asset.Key))
            {
                continue;
            }

            if (await TryDropAsync(asset, cancellationToken))
            {
                dropped++;
                freed += asset.Bytes;
                spared.Remove(asset.Key);
            }
        }

        await DropStraysAsync(listed, end, cancellationToken);
        return new SweepReport(dropped, freed, left - freed) { Spared = [.. spared] };
    }

    private static HashSet<AssetKey> Present(IEnumerable<Candidate> assets, SweepRule rule) =>
        [.. assets.Select(asset => asset.Key).Where(rule.Condemned.Contains)];

    private static Candidate[] LongestUnusedFirst(ILookup<AssetKey, BlobStat> listed)
    {
        var assets = from asset in listed
                     let record = asset.FirstOrDefault(blob => AssetRecords.IsRecord(blob.Name))
                     where record is not null
                     select new Candidate(asset.Key, record.UsedAt, [.. asset.Where(blob => blob != record)]);
        return [.. assets.OrderBy(asset => asset.UsedAt).ThenBy(asset => asset.Key.Value, StringComparer.Ordinal)];
    }

    /// <summary>
    /// What a film's readable folder links to stays as long as the folder does: without it nothing would be freed.
    /// </summary>
    private async Task<bool> TryDropAsync(Candidate asset, CancellationToken cancellationToken)
    {
        foreach (var content in asset.Content)
        {
            if (await blobs.StatAsync(content.Name, cancellationToken) is { IsLinked: true })
            {
                return false;
            }
        }

        if (!await blobs.DeleteAsync(AssetRecords.Of(asset.Key), IsUnused, cancellationToken))
        {
            return false;
        }

        foreach (var content in asset.Content)
        {
            await blobs.DeleteAsync(content.Name, IsUnused, cancellationToken);
        }

        return true;
    }

    /// <summary>Content without a record: its writer stopped between the two, long ago.</summary>
    private async Task DropStraysAsync(
        ILookup<AssetKey, BlobStat> listed, DateTimeOffset end, CancellationToken cancellationToken)
    {
        var strays = listed.Where(asset => !asset.Any(blob => AssetRecords.IsRecord(blob.Name))).SelectMany(
            asset => asset);
        foreach (var stray in strays.TakeWhile(_ => time.GetUtcNow() < end))
        {
            await blobs.DeleteAsync(stray.Name, IsUnused, cancellationToken);
        }
    }

    private bool IsUnused(BlobStat blob) => blob.UsedAt < time.GetUtcNow() - Grace;

    private sealed record Candidate(AssetKey Key, DateTimeOffset UsedAt, BlobStat[] Content)
    {
        public long Bytes => Content.Sum(content => content.Bytes);
    }
}
