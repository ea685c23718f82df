using Pixora.Agents.Chat.Usage;
using Pixora.Hub.Broadcast;
using Pixora.Hub.Contracts;
using Pixora.Hub.Store;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Work;

/// <summary>
/// Writes every call of a model down as soon as it has ended, so that a crash loses none, and tells the viewers who
/// is being
/// asked. The turn does not wait for the store; the ledger's end does.
/// </summary>
internal sealed class TurnLedger(VideoTaskId task, UsageStore usage, TaskBroadcast broadcast)
    : IUsageLedger, IAsyncDisposable
{
    private readonly Lock gate = new();
    private Task written = Task.CompletedTask;

    public void Note(ModelUse use)
    {
        lock (gate)
        {
            written = AfterAsync(written, use);
        }
    }

    public void Asked(ModelAsked asked) =>
        broadcast.Think(new WireThinking(
            asked.Role, asked.Profile, asked.Model, asked.At, asked.Patience.TotalSeconds));

    public async ValueTask DisposeAsync()
    {
        Task last;
        lock (gate)
        {
            last = written;
        }

        await last;
    }

    private async Task AfterAsync(Task before, ModelUse use)
    {
        await before;
        await usage.WriteAsync(task, [use]);
    }
}
