using Pixora.Media.Graph;

namespace Pixora.Media.Storage;

/// <summary>Drops what nobody needs.</summary>
internal sealed class AssetSweep(AssetFiles files, SweepRule rule)
{
    public async Task<SweepReport> RunAsync(IReadOnlySet<AssetKey> live, CancellationToken cancellationToken)
    {
        var assets = await OldestFirstAsync(cancellationToken);
        var before = assets.Sum(asset => asset.Record.Bytes);
        var left = before;
        var dropped = 0;
        foreach (var (key, record) in assets.Where(asset => !live.Contains(asset.Key)))
        {
            if (record.MadeAt >= rule.MadeBefore && left <= rule.MostBytes)
            {
                break;
            }

            files.Drop(key);
            left -= record.Bytes;
            dropped++;
        }

        DropStrays();
        return new SweepReport(dropped, before - left, left);
    }

    private async Task<List<(AssetKey Key, AssetRecord Record)>> OldestFirstAsync(CancellationToken cancellationToken)
    {
        var assets = new List<(AssetKey Key, AssetRecord Record)>();
        foreach (var key in files.Keys())
        {
            if (await files.ReadAsync(key, cancellationToken) is { } record)
            {
                assets.Add((key, record));
            }
        }

        return [.. assets.OrderBy(asset => asset.Record.MadeAt).ThenBy(asset => asset.Key.Value, StringComparer.Ordinal)];
    }

    private void DropStrays()
    {
        foreach (var stray in files.Strays().Where(path => File.GetLastWriteTimeUtc(path) < rule.MadeBefore.UtcDateTime).ToArray())
        {
            File.Delete(stray);
        }
    }
}
