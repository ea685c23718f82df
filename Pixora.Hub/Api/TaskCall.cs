using Pixora.Hub.Grains;
using Pixora.Hub.Realtime;
using Pixora.Hub.Security;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Api;

/// <summary>Somebody looks at one task.</summary>
internal sealed record TaskCall(string TaskId, HttpContext Context, GrainTasks Tasks)
{
    /// <returns>The task and what passes, or why it is not shown; somebody else's task and no task look the same.</returns>
    public async Task<(TaskSight? Sight, Refusal? Refusal)> LookAsync(CancellationToken cancellationToken)
    {
        if (!VideoTaskId.TryParse(TaskId, out var id))
        {
            return (null, Replies.TaskId);
        }

        var sight = await Tasks.LookAsync(id, Caller.Of(Context.User), cancellationToken);
        return sight.Task is null ? (null, Replies.TaskUnknown) : (sight, null);
    }
}
