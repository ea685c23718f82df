using Microsoft.Extensions.AI;

namespace Pixora.Agents.Chat.Wire;

/// <summary>
/// Says in a stream that the answer begins anew: what came before it does not count, and whoever showed it takes it
/// back.
/// </summary>
internal sealed class AnswerRestart : AIContent
{
    /// <summary>True for an update that holds nothing else.</summary>
    internal static bool IsIn(ChatResponseUpdate update) => update.Contents is [AnswerRestart];

    internal static ChatResponseUpdate Update() => new(ChatRole.Assistant, [new AnswerRestart()]);

    /// <summary>The whole answer without what was taken back.</summary>
    internal static async Task<ChatResponse> CollectAsync(
        IAsyncEnumerable<ChatResponseUpdate> answer, CancellationToken cancellationToken)
    {
        var updates = new List<ChatResponseUpdate>();
        await foreach (var update in answer.WithCancellation(cancellationToken))
        {
            if (IsIn(update))
            {
                updates.Clear();
            }
            else
            {
                updates.Add(update);
            }
        }

        return updates.ToChatResponse();
    }
}
