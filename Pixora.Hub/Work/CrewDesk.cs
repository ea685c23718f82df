using System.Collections.Concurrent;
using Pixora.Agents.Chat;
using Pixora.Agents.GroupChat;
using Pixora.Hub.Realtime;
using Pixora.Hub.Store;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Work;

/// <summary>Lets the crew answer: every word is heard as it is said, every call of a model is written down, and the person may stop it.</summary>
internal sealed class CrewDesk(CrewTurn crew, IChatModels models, Audiences audiences, UsageBook book) : IDesk
{
    /// <summary>Who speaks for the crew when it cannot.</summary>
    public const string Spokesman = "director";

    private readonly ConcurrentDictionary<VideoTaskId, CancellationTokenSource> turns = new();

    public DutyKind Kind => DutyKind.Answer;

    public async Task WorkAsync(VideoTask task, CancellationToken cancellationToken)
    {
        var audience = audiences.Of(task.Id);
        var ledger = new TurnLedger();
        using var interrupted = new CancellationTokenSource();
        turns[task.Id] = interrupted;
        try
        {
            await crew.RunAsync(TurnOrder.Of(task.Id, models, ledger, new Ear(audience)), interrupted.Token, cancellationToken);
        }
        finally
        {
            turns.TryRemove(task.Id, out _);
            audience.Hush();
            await book.WriteAsync(task.Id, ledger.Uses);
        }
    }

    /// <summary>Has the crew stop what it says and does for a task; what was done stays. Nothing happens when it is silent.</summary>
    public void Interrupt(VideoTaskId task)
    {
        if (turns.TryGetValue(task, out var turn))
        {
            try
            {
                turn.Cancel();
            }
            catch (ObjectDisposedException)
            {
                // It has just ended.
            }
        }
    }

    /// <summary>Passes on what is said. Calls of tools are facts and come by themselves.</summary>
    private sealed class Ear(Audience audience) : ITurnListener
    {
        public ValueTask TokenAsync(SpokenToken token, CancellationToken cancellationToken)
        {
            audience.Speak(token.MessageId, token.Speaker, token.Text);
            return ValueTask.CompletedTask;
        }

        public ValueTask ToolStartedAsync(ToolStart started, CancellationToken cancellationToken) => ValueTask.CompletedTask;

        public ValueTask ToolEndedAsync(ToolEnd ended, CancellationToken cancellationToken) => ValueTask.CompletedTask;
    }

    private sealed class TurnLedger : IUsageLedger
    {
        private readonly ConcurrentQueue<ModelUse> uses = [];

        public IReadOnlyCollection<ModelUse> Uses => uses;

        public void Note(ModelUse use) => uses.Enqueue(use);
    }
}
