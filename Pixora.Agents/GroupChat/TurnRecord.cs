using System.Globalization;
using Pixora.Media.Tasks;
using Pixora.Plugins;

namespace Pixora.Agents.GroupChat;

/// <summary>
/// Records a turn's messages and tool calls in the task's story. Steps are numbered from the message that is answered,
/// so a turn that is run again after a crash gives the same ids to the same steps and continues after the last one.
/// </summary>
internal sealed class TurnRecord
{
    /// <summary>Characters.</summary>
    private const int MaxToolName = 100;

    private const string Turns = "turn-";

    private const string LastPart = "end";

    private readonly string prefix;
    private readonly VideoTaskId task;
    private readonly IVideoTasks tasks;
    private readonly TimeProvider time;
    private int steps;

    /// <param name="first">Index of the first line of the chat that the turn answers.</param>
    public TurnRecord(VideoTask seen, int first, IVideoTasks tasks, TimeProvider time)
    {
        this.tasks = tasks;
        this.time = time;
        task = seen.Id;
        prefix = PrefixOf(seen, first);
        Past = RecordedSteps.Of(seen, prefix);
        IsOver = seen.Chat.Any(line => line.Id == LastStep);
        steps = Past.Select(step => Number(step.Id)).DefaultIfEmpty().Max();
    }

    /// <summary>What the ids of a turn's steps begin with.</summary>
    public static string PrefixOf(VideoTask seen, int first) =>
        string.Create(CultureInfo.InvariantCulture, $"{Turns}{seen.Epoch}-{first}-");

    /// <summary>
    /// True when an earlier run has recorded the closing message and only the end of the turn is missing.
    /// </summary>
    public bool IsOver { get; }

    /// <summary>What earlier runs of the turn recorded, in order.</summary>
    public IReadOnlyList<RecordedStep> Past { get; private set; }

    /// <summary>Reads <see cref="Past"/> again, after calls left open have been answered.</summary>
    public void Reload(VideoTask seen) => Past = RecordedSteps.Of(seen, prefix);

    /// <summary>What a task has recorded of the turn, this run included.</summary>
    public IReadOnlyList<RecordedStep> StepsIn(VideoTask seen) => RecordedSteps.Of(seen, prefix);

    /// <summary>The id of the next step. Numbers of steps that are never recorded stay unused.</summary>
    public string NextStep() =>
        string.Create(CultureInfo.InvariantCulture, $"{prefix}{Interlocked.Increment(ref steps)}");

    /// <summary>The id of the closing message, the same in every run.</summary>
    public string LastStep => $"{prefix}{LastPart}";

    /// <summary>True for the id of the closing message of a turn.</summary>
    public static bool IsLastStep(string id) =>
        id.StartsWith(Turns, StringComparison.Ordinal) && id.EndsWith($"-{LastPart}", StringComparison.Ordinal);

    public Task SayAsync(string id, string speaker, string text, CancellationToken cancellationToken) =>
        SendAsync(id, new Say(speaker, text, id), cancellationToken);

    /// <summary>Records a call before it runs; names and arguments that are too long are shortened.</summary>
    public Task CallAsync(CallTool call, CancellationToken cancellationToken)
    {
        var arguments = DisplayText.Shorten(call.Arguments, ToolCalled.LongestArguments);
        return SendAsync(
            call.Call, call with { Tool = DisplayText.Shorten(call.Tool, MaxToolName), Arguments = arguments }, cancellationToken);
    }

    public Task AnswerAsync(string id, ToolResult result, CancellationToken cancellationToken)
    {
        var message = DisplayText.Shorten(DisplayText.Clean(result.Message), ToolAnswered.LongestMessage);
        return SendAsync($"{id}-answer", new AnswerTool(id, result.Ok, result.Code, message), cancellationToken);
    }

    /// <summary>Records that a line, whose id the question has, asks the person.</summary>
    public Task AskAsync(AskQuestion question, CancellationToken cancellationToken) =>
        SendAsync($"{question.Id}-ask", question, cancellationToken);

    /// <param name="through">How many lines of the chat the turn answers.</param>
    public Task EndAsync(int through, string outcome, CancellationToken cancellationToken) =>
        SendAsync($"{LastStep}-{through}", new EndTurn(through, outcome), cancellationToken);

    private Task<CommandAnswer?> SendAsync(string id, TaskCommand command, CancellationToken cancellationToken) =>
        tasks.SendAsync(task, new CommandEnvelope(new(id), Actor.Crew, time.GetUtcNow(), command), cancellationToken);

    private int Number(string id) =>
        int.TryParse(id.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;
}
