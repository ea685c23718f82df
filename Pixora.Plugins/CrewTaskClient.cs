using System.Globalization;
using Pixora.Media.Tasks;

namespace Pixora.Plugins;

/// <summary>
/// Sends commands to one task as the crew. Whatever a model asks for, no other task and no person's command can be
/// reached.
/// </summary>
/// <param name="step">As <see cref="CommandEnvelope.Step"/> of every command; null makes every edit a step of its
/// own.</param>
public sealed class CrewTaskClient(VideoTaskId task, IVideoTasks tasks, TimeProvider time, string? step = null)
{
    /// <summary>How often an edit is decided anew because the task changed meanwhile.</summary>
    private const int MaxAttempts = 4;

    // Each tool call runs in its own asynchronous flow; several may run at once.
    private readonly AsyncLocal<CallInProgress?> current = new();

    /// <summary>The role whose call runs in this flow, as the chat shows it; <c>crew</c> outside a call.</summary>
    public string Speaker => current.Value?.Speaker ?? "crew";

    /// <summary>
    /// The id of a message sent by the call in this flow, so that it does not count as the crew's answer; null outside
    /// a call.
    /// </summary>
    public string? MessageId => current.Value is { } call ? $"{call.Id}.said" : null;

    /// <summary>
    /// Derives the ids of all commands that this flow sends from the call's id, so that a repeated call takes effect
    /// once.
    /// </summary>
    public void Enter(ToolCall call) => current.Value = new(call);

    /// <summary>Sends a command; answers with <paramref name="done"/> or the refusal.</summary>
    public async Task<ToolResult> SendAsync(TaskCommand command, string done, CancellationToken cancellationToken) =>
        await SendAsync(NextId(), command, null, cancellationToken) is var answer
            && answer is { Refusal: null, Changed: false }
            ? Unchanged
            : ToolResult.From(answer, done);

    /// <summary>
    /// Decides an edit from the task as it stands and sends it; decides again when the task changed meanwhile.
    /// </summary>
    public Task<ToolResult> EditAsync(Func<VideoTask, ToolEdit> edit, CancellationToken cancellationToken) =>
        EditAsync(task => Task.FromResult(edit(task)), cancellationToken);

    /// <summary>As the other, for an edit that takes other tools to decide.</summary>
    internal async Task<ToolResult> EditAsync(Func<VideoTask, Task<ToolEdit>> edit, CancellationToken cancellationToken)
    {
        var id = NextId();
        for (var attempt = 1; ; attempt++)
        {
            if (await FindAsync(cancellationToken) is not { } seen)
            {
                return ToolResult.From(null, "");
            }

            var decided = await edit(seen);
            if (decided.Command is null)
            {
                return decided.Answer;
            }

            var answer = await SendAsync(id, decided.Command, seen.Revision, cancellationToken);
            if (answer?.Refusal?.Code != "revision.stale" || attempt == MaxAttempts)
            {
                return Answered(answer, decided, seen);
            }
        }
    }

    /// <summary>The task as it stands, null when it is gone.</summary>
    public Task<VideoTask?> FindAsync(CancellationToken cancellationToken) => tasks.FindAsync(task, cancellationToken);

    /// <summary>A client whose commands change a copy of the task and nothing else.</summary>
    internal CrewTaskClient On(RehearsedTask copy) => new(task, copy, time);

    /// <summary>How a command would be decided and the plan it would make; nothing is changed.</summary>
    public (Decision Decision, Breakdown? After) Try(VideoTask seen, TaskCommand command)
    {
        var envelope = new CommandEnvelope(new($"preview-{Guid.NewGuid():N}"), Actor.Crew, time.GetUtcNow(), command);
        var (decision, after) = seen.Try(envelope);
        return (decision, after.Breakdown);
    }

    private Task<CommandAnswer?> SendAsync(CommandId id, TaskCommand command, int? seen, CancellationToken cancellationToken) =>
        tasks.SendAsync(
            task,
            new CommandEnvelope(id, Actor.Crew, time.GetUtcNow(), command, seen) { Step = step }, cancellationToken);

    private static ToolResult Unchanged => ToolResult.Done("It is so already; nothing is changed.");

    /// <summary>An edit after which the plan is what it was says so.</summary>
    private static ToolResult Answered(CommandAnswer? answer, ToolEdit decided, VideoTask seen) =>
        answer is { Refusal: null, Changed: false } && answer.Revision == seen.Revision
            && decided.Command is not (SetPreferences or Retry)
            ? Unchanged
            : ToolResult.From(answer, "") is { Ok: false } refused ? refused : decided.Answer;

    private CommandId NextId() => current.Value?.NextCommand() ?? new(Guid.NewGuid().ToString("N"));

    /// <summary>Numbers the commands of one call.</summary>
    private sealed class CallInProgress(ToolCall call)
    {
        private int sent;

        public string Id => call.Id;

        public string Speaker => call.Speaker;

        public CommandId NextCommand() => new(string.Create(CultureInfo.InvariantCulture, $"{call.Id}.{++sent}"));
    }
}
