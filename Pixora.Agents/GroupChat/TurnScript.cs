using System.Globalization;
using Pixora.Media.Tasks;

namespace Pixora.Agents.GroupChat;

/// <summary>
/// What a turn has said and done so far, as the task's story has it. Steps are numbered from the message that is answered,
/// so a turn that begins again after a crash gives the same names to the same steps and goes on after the last one.
/// </summary>
internal sealed class TurnScript
{
    private readonly string prefix;
    private readonly VideoTaskId task;
    private readonly IVideoTasks tasks;
    private readonly TimeProvider time;
    private int steps;

    /// <param name="first">Index of the first line of the chat that the turn answers.</param>
    public TurnScript(VideoTask seen, int first, IVideoTasks tasks, TimeProvider time)
    {
        (task, this.tasks, this.time) = (seen.Id, tasks, time);
        prefix = string.Create(CultureInfo.InvariantCulture, $"turn-{seen.Epoch}-{first}-");
        Past = PastSteps.Of(seen, prefix);
        IsOver = seen.Chat.Any(line => line.Id == LastStep);
        steps = Past.Select(step => Number(step.Id)).DefaultIfEmpty().Max();
    }

    /// <summary>True when an earlier run has said its last word already and only the end of the turn is not recorded.</summary>
    public bool IsOver { get; }

    /// <summary>What was said and done before this run of the turn, in order.</summary>
    public IReadOnlyList<PastStep> Past { get; private set; }

    /// <summary>Looks again at what is recorded, after what was left open has been finished.</summary>
    public void Look(VideoTask seen) => Past = PastSteps.Of(seen, prefix);

    /// <summary>What is recorded of the turn in a task.</summary>
    public IReadOnlyList<PastStep> StepsIn(VideoTask seen) => PastSteps.Of(seen, prefix);

    /// <summary>Names the next step. Steps that are never recorded give their number back to nobody.</summary>
    public string NextStep() => string.Create(CultureInfo.InvariantCulture, $"{prefix}{Interlocked.Increment(ref steps)}");

    /// <summary>Names the last word of a turn, whatever happened before.</summary>
    public string LastStep => $"{prefix}end";

    public Task SayAsync(string id, string speaker, string text, CancellationToken cancellationToken) =>
        SendAsync(id, new Say(speaker, text, id), cancellationToken);

    public Task CallAsync(string id, string speaker, (string Tool, string Arguments) call, CancellationToken cancellationToken) =>
        SendAsync(id, new CallTool(speaker, Clip.To(call.Tool, 100), id, Clip.To(call.Arguments, ToolCalled.LongestArguments)), cancellationToken);

    public Task AnswerAsync(string id, Plugins.ToolResult result, CancellationToken cancellationToken) =>
        SendAsync($"{id}-answer", new AnswerTool(id, result.Ok, result.Code, Clip.To(Clip.Clean(result.Message), ToolAnswered.LongestMessage)), cancellationToken);

    public Task EndAsync(int through, string outcome, CancellationToken cancellationToken) =>
        SendAsync($"{LastStep}-{through}", new EndTurn(through, outcome), cancellationToken);

    private Task<CommandAnswer?> SendAsync(string id, TaskCommand command, CancellationToken cancellationToken) =>
        tasks.SendAsync(task, new CommandEnvelope(new(id), Actor.Crew, time.GetUtcNow(), command), cancellationToken);

    private int Number(string id) => int.TryParse(id.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
