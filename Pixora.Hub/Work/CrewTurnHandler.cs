using System.Globalization;
using Pixora.Agents.Chat;
using Pixora.Agents.GroupChat;
using Pixora.Agents.Planning;
using Pixora.Hub.Broadcast;
using Pixora.Hub.Grains;
using Pixora.Hub.Store;
using Pixora.Hub.Stories;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Work;

/// <summary>
/// Has the crew answer: viewers get every word as it is produced, calls of models are recorded, and the person may stop
/// the turn.
/// </summary>
internal sealed class CrewTurnHandler(
    CrewTurn crew, IChatModels models, TaskBroadcasts broadcasts, RunningTurns turns, UsageStore usage,
    TaskReporter reporter) : IWorkHandler
{
    public DueWorkKind Kind => DueWorkKind.Answer;

    public async Task WorkAsync(VideoTask task, CancellationToken cancellationToken)
    {
        await StopAsync(task, cancellationToken);
        if (CrewQuestions.WantsRules(task))
        {
            // Nothing waits for an answer any more, so the plan is due, and without a word to answer the rules make it.
            await reporter.TellAsync(task.Id, Actor.Crew, new EndTurn(task.Chat.Count, "done"), cancellationToken);
            return;
        }

        await TurnAsync(task, cancellationToken);
    }

    /// <summary>Has the crew answer, and says how that ended.</summary>
    public async Task<TurnReport> TurnAsync(VideoTask task, CancellationToken cancellationToken)
    {
        var broadcast = broadcasts.Of(task.Id);
        await using var ledger = new TurnLedger(task.Id, usage, broadcast);
        using var turn = turns.Begin(task.Id);
        try
        {
            var request = TurnRequest.Of(task.Id, models, ledger, new TokenListener(broadcast));
            return await crew.RunAsync(request, turn.Interrupted, cancellationToken);
        }
        finally
        {
            broadcast.Hush();
        }
    }

    /// <summary>"Stop", said while the film is made, is the person's own command; the crew has none for it.</summary>
    private async Task StopAsync(VideoTask task, CancellationToken cancellationToken)
    {
        if (task is { Stage: TaskStage.Producing or TaskStage.Waiting, Unanswered: { } first }
            && StopWord.IsAll(task.Chat.Last(line => line.By == Actor.Person).Text))
        {
            var id = new CommandId(string.Create(CultureInfo.InvariantCulture, $"stop-{task.Epoch}-{first}"));
            await reporter.SayAsync(task.Id, Actor.Person, new Cancel(), id, cancellationToken);
        }
    }

    /// <summary>Sends what is said to the viewers. Calls of tools are facts, which viewers get anyway.</summary>
    private sealed class TokenListener(TaskBroadcast broadcast) : ITurnListener
    {
        public ValueTask TokenAsync(SpokenToken token, CancellationToken cancellationToken)
        {
            broadcast.Speak(token.MessageId, token.Speaker, token.Text);
            return ValueTask.CompletedTask;
        }

        public ValueTask TakeBackAsync(string message, CancellationToken cancellationToken)
        {
            broadcast.TakeBack(message);
            return ValueTask.CompletedTask;
        }

        public ValueTask ToolStartedAsync(ToolStart started, CancellationToken cancellationToken) =>
            ValueTask.CompletedTask;

        public ValueTask ToolEndedAsync(ToolEnd ended, CancellationToken cancellationToken) => ValueTask.CompletedTask;
    }
}
