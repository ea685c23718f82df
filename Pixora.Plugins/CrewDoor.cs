using Pixora.Media.Tasks;

namespace Pixora.Plugins;

/// <summary>The crew's door to one task: whatever a model asks for, it reaches this task and no other, as the crew and never as a person.</summary>
public sealed class CrewDoor(VideoTaskId task, IVideoTasks tasks, TimeProvider time)
{
    /// <summary>Sends a command and answers with <paramref name="done"/> or the refusal.</summary>
    public async Task<ToolResult> SendAsync(TaskCommand command, string done, CancellationToken cancellationToken)
    {
        var envelope = new CommandEnvelope(new(Guid.NewGuid().ToString("N")), Actor.Crew, time.GetUtcNow(), command);
        return ToolResult.From(await tasks.SendAsync(task, envelope, cancellationToken), done);
    }

    /// <summary>The task as it stands, null when it is gone.</summary>
    public Task<VideoTask?> FindAsync(CancellationToken cancellationToken) => tasks.FindAsync(task, cancellationToken);
}
