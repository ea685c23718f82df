using Microsoft.Extensions.AI;
using Pixora.Media.Generation;

namespace Pixora.Agents.Chat.Profiles;

/// <summary>A streamed answer whose failure is a value, so that it can be read from a place that yields.</summary>
internal sealed class Attempted(IAsyncEnumerable<ChatResponseUpdate> answer, CancellationToken cancellationToken) : IAsyncDisposable
{
    private readonly IAsyncEnumerator<ChatResponseUpdate> updates = answer.GetAsyncEnumerator(cancellationToken);

    /// <summary>Why it ended early, null while it has not.</summary>
    internal ProviderException? Fault { get; private set; }

    /// <summary>True once something of it was handed on.</summary>
    internal bool Shown { get; private set; }

    /// <summary>The next piece, null at the end or at a failure.</summary>
    internal async Task<ChatResponseUpdate?> NextAsync()
    {
        try
        {
            if (!await updates.MoveNextAsync())
            {
                return null;
            }
        }
        catch (ProviderException fault)
        {
            Fault = fault;
            return null;
        }

        Shown = true;
        return updates.Current;
    }

    public ValueTask DisposeAsync() => updates.DisposeAsync();
}
