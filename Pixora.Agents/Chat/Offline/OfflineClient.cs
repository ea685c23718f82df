using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.Extensions.AI;
using Pixora.Agents.Chat.Usage;

namespace Pixora.Agents.Chat.Offline;

/// <summary>Answers by rules where no model is configured: without a network, and the same to the same conversation. It
/// calls the tools it is offered as a model would.</summary>
internal sealed partial class OfflineClient(OfflineResponder responder, string role, IUsageLedger ledger, TimeProvider time) : IChatClient
{
    private const string Model = "offline-planner";

    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        await GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var begun = time.GetTimestamp();
        var outcome = "stopped";
        try
        {
            var tools = (options?.Tools ?? []).Select(tool => tool.Name).ToHashSet();
            var answer = await responder.AnswerAsync(OfflineConversation.Of([.. messages]), tools, cancellationToken);
            foreach (var update in Updates(answer))
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return update;
            }

            outcome = "ok";
        }
        finally
        {
            ledger.Note(ModelUse.Offline(role, time.GetElapsedTime(begun), outcome));
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is not null ? null
        : serviceType == typeof(ChatClientMetadata) ? new ChatClientMetadata("pixora", defaultModelId: Model)
        : serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose()
    {
    }

    private static IEnumerable<ChatResponseUpdate> Updates(OfflineAnswer answer)
    {
        var id = Guid.NewGuid().ToString("N");
        foreach (Match word in Word().Matches(answer.Text))
        {
            yield return Update(id, new TextContent(word.Value));
        }

        var calls = answer.Calls.Select((call, place) =>
            new FunctionCallContent($"call_{id}_{place}", call.Tool, new Dictionary<string, object?>(call.Arguments)));
        var ending = Update(id, [.. calls]);
        ending.FinishReason = answer.Calls.Count > 0 ? ChatFinishReason.ToolCalls : ChatFinishReason.Stop;
        yield return ending;
    }

    private static ChatResponseUpdate Update(string id, params AIContent[] contents) =>
        new(ChatRole.Assistant, contents) { ResponseId = id, MessageId = id, ModelId = Model };

    /// <summary>A word with the space after it, or one character of a script without spaces.</summary>
    [GeneratedRegex(@"[\p{IsCJKUnifiedIdeographs}]|[^\s\p{IsCJKUnifiedIdeographs}]+\s*|\s+")]
    private static partial Regex Word();
}
