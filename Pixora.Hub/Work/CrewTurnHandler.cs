using System.Collections.Concurrent;
using System.Globalization;
using Pixora.Agents.Chat;
using Pixora.Agents.Chat.Usage;
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
        var broadcast = broadcasts.Of(task.Id);
        var ledger = new TurnLedger();
        using var turn = turns.Begin(task.Id);
        try
        {
            await crew.RunAsync(TurnRequest.Of(task.Id, models, ledger, new TokenListener(broadcast)), turn.Interrupted, cancellationToken);
        }
        finally
        {
            broadcast.Hush();
            await usage.WriteAsync(task.Id, ledger.Uses);
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

        public ValueTask ToolStartedAsync(ToolStart started, CancellationToken cancellationToken) =>
            ValueTask.CompletedTask;

        public ValueTask ToolEndedAsync(ToolEnd ended, CancellationToken cancellationToken) => ValueTask.CompletedTask;
    }

    private sealed class TurnLedger : IUsageLedger
    {
        private readonly ConcurrentQueue<ModelUse> uses = [];

        public IReadOnlyCollection<ModelUse> Uses => uses;

        public void Note(ModelUse use) => uses.Enqueue(use);
    }
}
