using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Pixora.Tests.Fakes;

/// <summary>A model that says what the test wants, one update at a time.</summary>
/// <param name="answer">Gets what the model was sent.</param>
internal sealed class ScriptedModel(Func<ModelRequest, CancellationToken, IAsyncEnumerable<AIContent>> answer) : IChatClient
{
    public ScriptedModel(Func<ModelRequest, IEnumerable<AIContent>> answer)
        : this((request, _) => answer(request).ToAsyncEnumerable())
    {
    }

    public static TextContent Says(string text) => new(text);

    /// <param name="arguments">JSON.</param>
    public static FunctionCallContent Calls(string tool, string arguments = "{}") => new(
        "call_0",
        tool,
        JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(arguments)!
            .ToDictionary(pair => pair.Key, pair => (object?)pair.Value));

    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        await GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var content in answer(new([.. messages], options ?? new()), cancellationToken).WithCancellation(cancellationToken))
        {
            yield return new(ChatRole.Assistant, [content]) { MessageId = "m", ResponseId = "r" };
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}

/// <summary>What a model was sent.</summary>
internal sealed record ModelRequest(IReadOnlyList<ChatMessage> Messages, ChatOptions Options)
{
    public string Text => string.Join('\n', Messages.Select(message => message.Text));

    /// <summary>Answers of tools the model has called itself, in order.</summary>
    public IReadOnlyList<string> ToolAnswers =>
        [.. Messages.SelectMany(message => message.Contents).OfType<FunctionResultContent>().Select(result => $"{result.Result}")];

    /// <summary>What the person said last.</summary>
    public string Question =>
        Messages.Last(message => message.Role == ChatRole.User && !message.Text.StartsWith('[')).Text;
}
