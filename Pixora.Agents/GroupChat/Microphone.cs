using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Pixora.Agents.Roles;

namespace Pixora.Agents.GroupChat;

/// <summary>
/// Stands between a role and its model. Shows the model the film as it is now, passes on what it says while it says it,
/// records lines and tool calls before anything comes of them, names calls itself, and stops asking when the budget is used up.
/// </summary>
internal sealed class Microphone(IChatClient model, RoleCard card, Turn turn) : DelegatingChatClient(model)
{
    private const int TokenLetters = 4;

    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        await GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        turn.ThrowIfOver();
        if (!turn.Budget.TakeRound())
        {
            yield break;
        }

        var answer = new ModelAnswer(turn.Open = new OpenLine(turn.Script.NextStep(), card.Name));
        var prompt = await PromptAsync([.. messages], turn.Stop);
        await foreach (var update in InnerClient.GetStreamingResponseAsync(prompt, options, turn.Stop))
        {
            if (await HearAsync(update, answer) is { } heard)
            {
                yield return heard;
            }
        }

        turn.Budget.Spend(answer.Tokens ?? Estimate(prompt, answer));
        await CloseAsync(answer);
        if (await RecordAsync(answer, options) is { Count: > 0 } calls)
        {
            yield return new ChatResponseUpdate(ChatRole.Assistant, calls) { MessageId = answer.Line.Id, AuthorName = card.Name };
        }
    }

    private static JsonException NoText => new("The arguments are no text.");

    private static long Estimate(List<ChatMessage> prompt, ModelAnswer answer) =>
        (prompt.Sum(message => (long)message.Text.Length) + answer.Line.Text.Length) / TokenLetters;

    private async Task<List<ChatMessage>> PromptAsync(List<ChatMessage> messages, CancellationToken cancellationToken)
    {
        return
        [
            new(ChatRole.User, FilmState.Of(await turn.TaskAsync(cancellationToken))),
            .. turn.Opening.Select(message => Recap.For(card.Name, message)),
            .. PastMessages.For(card, turn.Script.Past),
            .. messages.Skip(turn.Opening.Count),
        ];
    }

    private async Task<ChatResponseUpdate?> HearAsync(ChatResponseUpdate update, ModelAnswer answer)
    {
        foreach (var content in update.Contents)
        {
            answer.Take(content);
        }

        if (update.Text.Length == 0)
        {
            return null;
        }

        if (answer.Line.Add(update.Text) is { } token)
        {
            await turn.Order.Listener.TokenAsync(token, turn.Stop);
        }

        return new ChatResponseUpdate(ChatRole.Assistant, update.Text) { MessageId = answer.Line.Id, AuthorName = card.Name };
    }

    private async Task CloseAsync(ModelAnswer answer)
    {
        if (answer.Line.Text is { Length: > 0 } text)
        {
            await turn.Script.SayAsync(answer.Line.Id, card.Name, text, turn.Stop);
            turn.Stage.Heard(text);
        }

        turn.Open = null;
    }

    // All calls of an answer are recorded before the first of them runs: after a crash it is known what was wanted.
    private async Task<List<AIContent>> RecordAsync(ModelAnswer answer, ChatOptions? options)
    {
        var named = new List<AIContent>();
        foreach (var call in answer.Calls.TakeWhile(_ => turn.Budget.TakeCall()))
        {
            var id = turn.Script.NextStep();
            var arguments = call.Exception is null ? ToolArguments.Write(call.Arguments) : null;
            named.Add(new FunctionCallContent(id, call.Name, arguments is null ? null : ToolArguments.Read(arguments)) { Exception = arguments is null ? call.Exception ?? NoText : null });
            if (options?.Tools?.Any(tool => tool.Name == call.Name) ?? false)
            {
                await turn.Script.CallAsync(id, card.Name, (call.Name, arguments ?? "{}"), turn.Stop);
            }
        }

        if (named.Count > 0)
        {
            turn.Stage.Calling();
        }

        return named;
    }
}
