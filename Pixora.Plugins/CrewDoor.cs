using System.Globalization;
using Pixora.Media.Tasks;

namespace Pixora.Plugins;

/// <summary>The crew's door to one task: whatever a model asks for, it reaches this task and no other, as the crew and never as a person.</summary>
public sealed class CrewDoor(VideoTaskId task, IVideoTasks tasks, TimeProvider time)
{
    private const int MostAttempts = 4;

    // A tool runs in the flow of its call, several calls of one door at once.
    private readonly AsyncLocal<CallInProgress?> current = new();

    /// <summary>Who acts in this flow, as the chat shows it.</summary>
    public string Speaker => current.Value?.Speaker ?? "crew";

    /// <summary>Names what is said in this flow, so that it does not pass for the crew's whole answer; null outside a call.</summary>
    public string? LineId => current.Value is { } call ? $"{call.Id}.said" : null;

    /// <summary>Lets the commands sent from here on, in this flow, carry ids that follow from the call's: the call made again takes effect once.</summary>
    public void Enter(ToolCall call) => current.Value = new(call);

    /// <summary>Sends a command and answers with <paramref name="done"/> or the refusal.</summary>
    public async Task<ToolResult> SendAsync(TaskCommand command, string done, CancellationToken cancellationToken) =>
        ToolResult.From(await SendAsync(NextId(), command, null, cancellationToken), done);

    /// <summary>Sends a command that was made from what the task is; when the task moved on meanwhile, it is made anew.</summary>
    /// <param name="edit">Makes the command from the task as it stands.</param>
    public async Task<ToolResult> EditAsync(Func<VideoTask, Edit> edit, CancellationToken cancellationToken)
    {
        var id = NextId();
        for (var attempt = 1; ; attempt++)
        {
            if (await FindAsync(cancellationToken) is not { } seen)
            {
                return ToolResult.From(null, "");
            }

            var wanted = edit(seen);
            if (wanted.Command is null)
            {
                return wanted.Answer;
            }

            var answer = await SendAsync(id, wanted.Command, seen.Revision, cancellationToken);
            if (answer?.Refusal?.Code != "revision.stale" || attempt == MostAttempts)
            {
                return ToolResult.From(answer, wanted.Answer.Message);
            }
        }
    }

    /// <summary>The task as it stands, null when it is gone.</summary>
    public Task<VideoTask?> FindAsync(CancellationToken cancellationToken) => tasks.FindAsync(task, cancellationToken);

    /// <summary>What a command would be decided, and the plan it would make; nothing is changed.</summary>
    public (Decision Decision, Breakdown? After) Try(VideoTask seen, TaskCommand command)
    {
        var (decision, after) = seen.Try(new CommandEnvelope(new($"preview-{Guid.NewGuid():N}"), Actor.Crew, time.GetUtcNow(), command));
        return (decision, after.Breakdown);
    }

    private Task<CommandAnswer?> SendAsync(CommandId id, TaskCommand command, int? seen, CancellationToken cancellationToken) =>
        tasks.SendAsync(task, new CommandEnvelope(id, Actor.Crew, time.GetUtcNow(), command, seen), cancellationToken);

    private CommandId NextId() => current.Value?.NextCommand() ?? new(Guid.NewGuid().ToString("N"));

    /// <summary>Counts the commands of one call.</summary>
    private sealed class CallInProgress(ToolCall call)
    {
        private int sent;

        public string Id => call.Id;

        public string Speaker => call.Speaker;

        public CommandId NextCommand() => new(string.Create(CultureInfo.InvariantCulture, $"{call.Id}.{++sent}"));
    }
}
