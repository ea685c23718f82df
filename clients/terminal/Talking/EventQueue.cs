using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;

namespace Pixora.Terminal.Talking;

/// <summary>Events that are not handled yet, in order.</summary>
internal sealed class EventQueue
{
    private readonly Channel<StudioEvent> news = Channel.CreateUnbounded<StudioEvent>(
        new UnboundedChannelOptions { SingleReader = true });
    private Task<bool>? waiting;

    public void Put(StudioEvent heard) => news.Writer.TryWrite(heard);

    public bool TryRead([NotNullWhen(true)] out StudioEvent? heard) => news.Reader.TryRead(out heard);

    /// <summary>Ends when there is something to read.</summary>
    public Task WaitAsync() =>
        waiting is { IsCompleted: false } ? waiting : waiting = news.Reader.WaitToReadAsync().AsTask();
}
