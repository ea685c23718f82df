using Pixora.Media.Graph;

namespace Pixora.Media.Storage;

/// <summary>Drops what nobody needs, while others render.</summary>
/// <remarks>
/// A render may come at any moment and find an asset that nothing named a moment ago. It never loses it, for three reasons.
/// First, the assets are listed, then what lives is read: what is made later is not on the list, and a task that was saved before the
/// reading is in what was read.
/// Second, whoever finds an asset notes the time, and what was used less than <see cref="Grace"/> ago stays, whatever its age and however
/// little room there is;
/// a sweep ends at half that time after it began to read what lives. So what a later task finds, it finds too late to go in this sweep, and
/// the next one reads that task.
/// Third, the note is looked at again after the record was moved aside: who came before the move has left a note and the record is put
/// back, who comes after it finds no asset and makes it.
/// </remarks>
internal sealed class AssetSweep(AssetFiles files, DataFolder folder, TimeProvider time)
{
    public static readonly TimeSpan Grace = TimeSpan.FromHours(1);

    private readonly AssetRemoval removal = new(folder);

    public async Task<SweepReport> RunAsync(SweepRule rule, Func<CancellationToken, Task<IReadOnlySet<AssetKey>?>> readLive, CancellationToken cancellationToken)
    {
        var assets = await LongestUnusedFirstAsync(cancellationToken);
        var left = assets.Sum(asset => asset.Bytes);
        var end = time.GetUtcNow() + (Grace / 2);
        if (await readLive(cancellationToken) is not { } live)
        {
            return new SweepReport(0, 0, left) { Spared = [.. Present(assets, rule)] };
        }

        var (dropped, freed) = (0, 0L);
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

            if (TryDrop(asset.Key))
            {
                (dropped, freed) = (dropped + 1, freed + asset.Bytes);
                spared.Remove(asset.Key);
            }
        }

        DropStrays(end);
        return new SweepReport(dropped, freed, left - freed) { Spared = [.. spared] };
    }

    private static HashSet<AssetKey> Present(IEnumerable<Candidate> assets, SweepRule rule) =>
        [.. assets.Select(asset => asset.Key).Where(rule.Condemned.Contains)];

    private async Task<List<Candidate>> LongestUnusedFirstAsync(CancellationToken cancellationToken)
    {
        var assets = new List<Candidate>();
        foreach (var key in files.Keys())
        {
            if (await files.ReadAsync(key, cancellationToken) is { } record)
            {
                assets.Add(new Candidate(key, record.Bytes, files.UsedAt(key)));
            }
        }

        return [.. assets.OrderBy(asset => asset.UsedAt).ThenBy(asset => asset.Key.Value, StringComparer.Ordinal)];
    }

    /// <summary>What a film's readable folder links to stays as long as the folder does: without it nothing would be freed.</summary>
    private bool TryDrop(AssetKey key)
    {
        var paths = files.Of(key);
        if (paths.Any(HardLinks.IsShared) || !removal.TryDelete(paths[0], IsUnused))
        {
            return false;
        }

        foreach (var content in paths.Skip(1))
        {
            removal.TryDelete(content, IsUnused);
        }

        return true;
    }

    /// <summary>Files without a record: their writer stopped between the two, long ago.</summary>
    private void DropStrays(DateTimeOffset end)
    {
        foreach (var stray in files.Strays().TakeWhile(_ => time.GetUtcNow() < end))
        {
            removal.TryDelete(stray, IsUnused);
        }
    }

    private bool IsUnused(string path) => File.GetLastWriteTimeUtc(path) < (time.GetUtcNow() - Grace).UtcDateTime;

    private sealed record Candidate(AssetKey Key, long Bytes, DateTimeOffset UsedAt);
}
