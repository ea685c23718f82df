using Pixora.Hub.Store;
using Pixora.Media.Graph;
using Pixora.Media.Storage;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Work;

/// <summary>
/// Counts again how many bytes users take, from the parts of their plans that exist. It begins before the plans are
/// read: parts that arrive later stay counted.
/// </summary>
internal sealed class StorageRecount
{
    private readonly StorageLedger ledger;
    private readonly IReadOnlyDictionary<UserId, IReadOnlyDictionary<string, long>> before;
    private readonly Dictionary<UserId, HashSet<AssetKey>> live = [];

    private StorageRecount(StorageLedger ledger, IReadOnlyDictionary<UserId, IReadOnlyDictionary<string, long>> before)
    {
        this.ledger = ledger;
        this.before = before;
    }

    /// <exception cref="Media.Generation.ProviderException"><c>store.unavailable</c>.</exception>
    public static async Task<StorageRecount> BeginAsync(StorageLedger ledger, CancellationToken cancellationToken) =>
        new(ledger, await ledger.ReadAllAsync(cancellationToken));

    /// <summary>Adds the parts that a task of a user is made of.</summary>
    public void Add(UserId owner, IReadOnlyCollection<AssetKey> parts)
    {
        live.TryAdd(owner, []);
        live[owner].UnionWith(parts);
    }

    /// <summary>Replaces what counts. Every task must have been added.</summary>
    /// <exception cref="Media.Generation.ProviderException">
    /// <c>store.unavailable</c>: the next recount ends it.
    /// </exception>
    public async Task EndAsync(IAssetStore assets, CancellationToken cancellationToken)
    {
        foreach (var owner in before.Keys.Union(live.Keys))
        {
            var now = new Dictionary<string, long>();
            foreach (var key in live.GetValueOrDefault(owner) ?? [])
            {
                if (await assets.RecallAsync(key, cancellationToken) is { } record)
                {
                    now[key.Value] = record.Bytes;
                }
            }

            await ledger.ReplaceAsync(owner, before.GetValueOrDefault(owner) ?? new Dictionary<string, long>(), now);
        }
    }
}
