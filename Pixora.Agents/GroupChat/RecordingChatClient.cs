using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Pixora.Agents.Chat.Wire;
using Pixora.Agents.Roles;
using Pixora.Media.Tasks;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;

namespace Pixora.Agents.GroupChat;

/// <summary>
/// The chat client between a role and its model. It puts the film's current state before every prompt, tells the
/// listener
/// text while it streams in, records messages and tool calls before a tool runs, gives every call an id of the turn,
/// and
/// asks no more once the budget is spent.
/// </summary>
internal sealed class RecordingChatClient(IChatClient model, RoleDefinition role, Turn turn) : DelegatingChatClient(
    model)
{
    /// <summary>Used to estimate tokens where a model reports none.</summary>
    private const int CharactersPerToken = 4;

    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        await GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        turn.ThrowIfOver();
        if (!turn.Budget.TryUseRound())
        {
            yield break;
        }

        var answer = new ModelAnswer(turn.Streaming = new PartialMessage(turn.Record.NextStep(), role.Name));
        var task = await turn.TaskAsync(turn.Stop);
        var prompt = Prompt(task, [.. messages]);
        await foreach (var update in InnerClient.GetStreamingResponseAsync(prompt, Offered(task, options), turn.Stop))
        {
            await ReadAsync(update, answer);
        }

        turn.Budget.AddTokens(answer.Tokens ?? Estimate(prompt, answer));
        if (await CompleteMessageAsync(answer) is { } text)
        {
            yield return text;
        }

        if (await RecordCallsAsync(answer, options) is { Count: > 0 } calls)
        {
            yield return new ChatResponseUpdate(ChatRole.Assistant, calls) { MessageId = answer.Message.Id, AuthorName = role.Name };
        }
    }

    private static JsonException UnreadableArguments => new("The arguments cannot be written as JSON.");

    private static long Estimate(List<ChatMessage> prompt, ModelAnswer answer) =>
        (prompt.Sum(message => (long)message.Text.Length) + answer.Message.Text.Length) / CharactersPerToken;

    private List<ChatMessage> Prompt(VideoTask task, List<ChatMessage> messages) =>
    [
        new(ChatRole.User, FilmState.Of(task, turn.Tools.Notes(task))),
        .. turn.Opening.Select(message => ChatHistory.For(role.Name, message)),
        .. RecordedMessages.For(role, turn.Record.Past),
        .. messages.Skip(turn.Opening.Count),
    ];

    /// <summary>A model is offered what can work now; the offline planner knows itself what can.</summary>
    private ChatOptions? Offered(VideoTask task, ChatOptions? options)
    {
        if (turn.ByRules || options?.Tools is null)
        {
            return options;
        }

        var offered = options.Clone();
        offered.Tools = [.. options.Tools.Where(tool => StageTools.Offers(task, tool.Name))];
        return offered;
    }

    private async Task ReadAsync(ChatResponseUpdate update, ModelAnswer answer)
    {
        if (AnswerRestart.IsIn(update))
        {
            await turn.Request.Listener.TakeBackAsync(answer.Message.Id, turn.Stop);
            turn.Streaming = answer.Restart(turn.Record.NextStep());
            return;
        }

        foreach (var content in update.Contents)
        {
            answer.Add(content);
        }

        if (answer.Message.Add(update.Text) is { } token)
        {
            await turn.Request.Listener.TokenAsync(token, turn.Stop);
        }
    }

    /// <summary>Records what was said and returns it, null when nothing was.</summary>
    private async Task<ChatResponseUpdate?> CompleteMessageAsync(ModelAnswer answer)
    {
        var text = answer.Message.Text;
        if (text.Length > 0)
        {
            await turn.Record.SayAsync(answer.Message.Id, role.Name, text, turn.Stop);
            turn.Progress.Said(text);
        }

        turn.Streaming = null;
        return text.Length == 0
            ? null
            : new ChatResponseUpdate(
                ChatRole.Assistant, text) { MessageId = answer.Message.Id, AuthorName = role.Name };
    }

    // All calls of an answer are recorded before the first of them runs, so that after a crash it is known what was
    // asked for.
    private async Task<List<AIContent>> RecordCallsAsync(ModelAnswer answer, ChatOptions? options)
    {
        var renamed = new List<AIContent>();
        foreach (var call in answer.Calls.TakeWhile(_ => turn.Budget.TryUseCall()))
        {
            var id = turn.Record.NextStep();
            var arguments = call.Exception is null ? ToolArguments.Write(call.Arguments) : null;
            renamed.Add(Renamed(call, id, arguments));
            if (options?.Tools?.Any(tool => tool.Name == call.Name) ?? false)
            {
                await turn.Record.CallAsync(new(role.Name, call.Name, id, arguments ?? "{}"), turn.Stop);
            }
        }

        if (renamed.Count > 0)
        {
            turn.Progress.CallsBegin();
        }

        return renamed;
    }

    private static FunctionCallContent Renamed(FunctionCallContent call, string id, string? arguments) => arguments is null
        ? new(id, call.Name) { Exception = call.Exception ?? UnreadableArguments }
        : new(id, call.Name, ToolArguments.Read(arguments));
}
