using Pixora.Hub.Grains;
using Pixora.Media.Graph;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Api;

/// <summary>A request that reads one asset of a task, or what is made of it.</summary>
internal sealed record AssetCall(string TaskId, string Key, HttpContext Context, GrainTasks Tasks)
{
    public static Refusal Missing { get; } = new(
        "asset.missing", "This asset was cleared away or damaged. It is made again when a film needs it.");

    private static readonly Refusal Unknown = new(
        "asset.unknown", "The task has no such asset. Its assets are named by the facts asset_ready.");

    private static readonly Refusal Deleted = new(
        "asset.missing", "The task of this asset is deleted. Restore it first.");

    /// <returns>The key of an asset that the task names, or why it is not shown.</returns>
    public async Task<AssetFound> FindAsync(CancellationToken cancellationToken)
    {
        var found = await new TaskCall(TaskId, Context, Tasks).FindAsync(Key, cancellationToken);
        if (found.Glance is not { } glance)
        {
            return new(null, found.Refusal);
        }

        if (!AssetKey.TryParse(Key, out var asset) || !glance.Assets.Contains(Key))
        {
            return new(null, Unknown);
        }

        return glance.Card!.DeletedUntil is null ? new(asset, null) : new(null, Deleted);
    }
}

/// <summary>Either an asset that the task names or why it is not shown.</summary>
internal sealed record AssetFound(AssetKey? Asset, Refusal? Refusal);
