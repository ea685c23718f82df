using Pixora.Media.Graph;

namespace Pixora.Media.Storage;

/// <summary>Keeps assets by key. What it answers with is whole.</summary>
public interface IAssetStore
{
    /// <summary>The asset, or null when it is not there whole.</summary>
    Task<StoredAsset?> FindAsync(AssetKey key, CancellationToken cancellationToken);

    /// <summary>
    /// The same for one that is known in full: null also when what is there is not what was asked for.
    /// </summary>
    Task<StoredAsset?> FindAsync(AssetSpec spec, CancellationToken cancellationToken);

    /// <summary>
    /// Those assets that were added, without looking whether they are still whole; who asks is taken to be about to use
    /// them.
    /// </summary>
    Task<IReadOnlySet<AssetKey>> HeldAsync(IEnumerable<AssetKey> keys, CancellationToken cancellationToken);

    /// <summary>An asset to be handed out as it is, from wherever it is kept; null when it is not there.</summary>
    Task<AssetContent?> OpenAsync(AssetKey key, CancellationToken cancellationToken);

    /// <summary>
    /// What was written down of the asset when it was added, without looking whether it is still whole; null when it
    /// was not.
    /// </summary>
    Task<AssetRecord?> RecallAsync(AssetKey key, CancellationToken cancellationToken);

    /// <summary>Adds an asset; it is there whole once this returns, or not at all.</summary>
    /// <param name="write">Writes the file to the path it is given and says what is known of it.</param>
    /// <exception cref="Generation.ProviderException">The disk is full (<c>disk.full</c>), what was written is not what
    /// was asked for (<c>asset.spoilt</c>), or what <paramref name="write"/> throws.</exception>
    Task<StoredAsset> AddAsync(
        AssetSpec spec, Func<string, CancellationToken, Task<AssetDetail>> write, CancellationToken cancellationToken);

    /// <summary>
    /// Something that was made of these assets failed: those that cannot be read in full are dropped, the others are
    /// read again before they are used.
    /// </summary>
    Task DoubtAsync(IEnumerable<AssetKey> keys, CancellationToken cancellationToken);

    /// <summary>
    /// Drops an asset, so that it is made again when it is needed. Whoever is reading its file reads it to the end.
    /// </summary>
    Task DropAsync(AssetKey key, CancellationToken cancellationToken);

    /// <summary>Reads every asset again and answers with those that are not what was added.</summary>
    Task<IReadOnlyList<AssetFault>> VerifyAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Drops every asset that is not what was added, so that it is made again when it is needed; answers with those.
    /// </summary>
    Task<IReadOnlyList<AssetFault>> RepairAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Drops assets that were not used for long, then those that were not used for longest until the rest fits, and
    /// those that are condemned; never one that is named, and nothing that a readable folder links to.
    /// </summary>
    /// <param name="readLive">Reads which assets must stay: those of live revisions and of renders under way. Called
    /// after the assets were listed. Null keeps everything.</param>
    Task<SweepReport> SweepAsync(
        SweepRule rule, Func<CancellationToken, Task<IReadOnlySet<AssetKey>?>> readLive, CancellationToken cancellationToken);
}
