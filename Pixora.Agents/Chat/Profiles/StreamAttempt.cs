using Microsoft.Extensions.AI;
using Pixora.Media.Generation;

namespace Pixora.Agents.Chat.Profiles;

/// <summary>
/// A streamed answer whose failure is a value: an iterator cannot yield inside a try block that catches.
/// </summary>
internal sealed class StreamAttempt(IAsyncEnumerable<ChatResponseUpdate> answer, CancellationToken cancellationToken) : IAsyncDisposable
{
    private readonly IAsyncEnumerator<ChatResponseUpdate> updates = answer.GetAsyncEnumerator(cancellationToken);

    /// <summary>Why the answer ended early, null while it has not.</summary>
    internal ProviderException? Fault { get; private set; }

    /// <summary>True once anything was passed on.</summary>
    internal bool Shown { get; private set; }

    /// <summary>The next update, null at the end or after a failure.</summary>
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
