using Pixora.Hub.Grains;
using Pixora.Hub.Security;
using Pixora.Hub.Wire;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Api;

/// <summary>A request that reads one task.</summary>
internal sealed record TaskCall(string TaskId, HttpContext Context, GrainTasks Tasks)
{
    /// <param name="asset">Key of an asset that is asked for; null asks for none.</param>
    /// <returns>
    /// Where the task stands, or why it is not shown; somebody else's task and no task look the same.
    /// </returns>
    public async Task<TaskFound> FindAsync(string? asset, CancellationToken cancellationToken)
    {
        if (!VideoTaskId.TryParse(TaskId, out var id))
        {
            return new(null, Replies.TaskId);
        }

        var glance = await Tasks.GlanceAsync(id, Caller.Of(Context.User), asset, cancellationToken);
        return glance.Card is null ? new(null, Replies.TaskUnknown) : new(glance, null);
    }

    /// <summary>The same for what takes more than looking at the task.</summary>
    public async Task<TaskFound> FindAsync(string? asset, AccessLevel needed, CancellationToken cancellationToken)
    {
        var found = await FindAsync(asset, cancellationToken);
        return found.Glance is { } glance && CommandAccess.Refuse(glance.Level, needed) is { } denied
            ? new(null, denied)
            : found;
    }
}

/// <summary>Either where a task stands or why it is not shown.</summary>
internal sealed record TaskFound(TaskGlance? Glance, Refusal? Refusal);
