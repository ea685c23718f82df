using System.Collections.Concurrent;
using Pixora.Agents.Chat.Usage;

namespace Pixora.Tests.Agents.Chat;

/// <summary>A ledger that remembers.</summary>
internal sealed class RecordingLedger : IUsageLedger
{
    public ConcurrentQueue<ModelUse> Uses { get; } = new();

    /// <summary>Models that were asked, in order.</summary>
    public ConcurrentQueue<ModelAsked> Questions { get; } = new();

    public void Asked(ModelAsked asked) => Questions.Enqueue(asked);

    public void Note(ModelUse use) => Uses.Enqueue(use);
}
