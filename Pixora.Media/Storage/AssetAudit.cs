using System.Security.Cryptography;
using Pixora.Media.Graph;

namespace Pixora.Media.Storage;

/// <summary>Compares assets with what was added.</summary>
internal sealed class AssetAudit(AssetFiles files)
{
    public async Task<IReadOnlyList<AssetFault>> VerifyAsync(CancellationToken cancellationToken)
    {
        var faults = new List<AssetFault>();
        foreach (var key in files.Keys())
        {
            if (await FaultAsync(key, cancellationToken) is { } kind)
            {
                faults.Add(new AssetFault(key, kind));
            }
        }

        return faults;
    }

    public async Task<IReadOnlyList<AssetFault>> RepairAsync(CancellationToken cancellationToken)
    {
        var faults = await VerifyAsync(cancellationToken);
        foreach (var fault in faults)
        {
            files.Drop(fault.Key);
        }

        return faults;
    }

    private async Task<FaultKind?> FaultAsync(AssetKey key, CancellationToken cancellationToken)
    {
        if (await files.ReadAsync(key, cancellationToken) is not { } record)
        {
            return File.Exists(files.Record(key)) ? FaultKind.Unreadable : null;
        }

        var content = files.Content(key, record.Extension);
        if (!File.Exists(content))
        {
            return FaultKind.Missing;
        }

        await using var file = File.OpenRead(content);
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken));
        return hash == record.Sha256 ? null : FaultKind.Corrupt;
    }
}
