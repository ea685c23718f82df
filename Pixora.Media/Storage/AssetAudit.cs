using Pixora.Media.Graph;
using Pixora.Media.Tasks;

namespace Pixora.Media.Storage;

/// <summary>Compares assets with what was added, while others render.</summary>
internal sealed class AssetAudit(AssetFiles files, DataFolder folder)
{
    private readonly AssetRemoval removal = new(folder);

    public Task<IReadOnlyList<AssetFault>> VerifyAsync(CancellationToken cancellationToken) => LookAsync(_ => true, cancellationToken);

    public Task<IReadOnlyList<AssetFault>> RepairAsync(CancellationToken cancellationToken) => LookAsync(TryDrop, cancellationToken);

    /// <param name="isFault">Says whether what is wrong with an asset, as its files were seen, is a fault still.</param>
    private async Task<IReadOnlyList<AssetFault>> LookAsync(Predicate<IReadOnlyList<FileSight>> isFault, CancellationToken cancellationToken)
    {
        var faults = new List<AssetFault>();
        foreach (var key in files.Keys())
        {
            // Twice: what is being replaced, or swept away, looks wrong for a moment.
            if (await FaultAsync(key, cancellationToken) is not null && See(key) is var seen
                && await FaultAsync(key, cancellationToken) is { } kind && SharedBy(seen) is var shared && isFault(seen))
            {
                faults.Add(new AssetFault(key, kind, shared));
            }
        }

        return faults;
    }

    private FileSight[] See(AssetKey key) => [FileSight.Inside(files.Record(key)), .. files.Of(key).Skip(1).Select(FileSight.Of)];

    /// <summary>Files of readable folders that are the same as the asset's.</summary>
    private ValueList<string> SharedBy(IReadOnlyList<FileSight> seen) =>
        [.. seen.Skip(1).Where(content => HardLinks.IsShared(content.Path)).SelectMany(content => FilmFiles().Where(path => HardLinks.AreOne(content.Path, path)))
            .Select(path => Path.GetRelativePath(folder.Root, path)).Order(StringComparer.Ordinal)];

    private IEnumerable<string> FilmFiles() => Directory.EnumerateFiles(folder.Films, "*", SearchOption.AllDirectories);

    /// <summary>The record first: from then on the asset is not there. What was written anew meanwhile stays.</summary>
    private bool TryDrop(IReadOnlyList<FileSight> seen)
    {
        if (!removal.TryDelete(seen[0].Path, path => FileSight.Inside(path).Look == seen[0].Look))
        {
            return false;
        }

        foreach (var content in seen.Skip(1))
        {
            removal.TryDelete(content.Path, path => FileSight.Of(path).Look == content.Look);
        }

        return true;
    }

    private async Task<FaultKind?> FaultAsync(AssetKey key, CancellationToken cancellationToken)
    {
        if (await files.ReadAsync(key, cancellationToken) is not { } record)
        {
            return File.Exists(files.Record(key)) ? FaultKind.Unreadable : null;
        }

        try
        {
            return await WholeFiles.HashAsync(files.Content(key, record.Extension), cancellationToken) == record.Sha256 ? null : FaultKind.Corrupt;
        }
        catch (FileNotFoundException)
        {
            return FaultKind.Missing;
        }
    }
}
