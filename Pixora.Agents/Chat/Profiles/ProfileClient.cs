using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Pixora.Agents.Chat.Wire;

namespace Pixora.Agents.Chat.Profiles;

/// <summary>One role's questions to one profile: asks again where that may help and nothing was shown yet, and lets no half answer pass for a whole one.</summary>
internal sealed class ProfileClient(Endpoint endpoint, string role, IUsageLedger ledger, TimeProvider time) : IChatClient
{
    private readonly string model = endpoint.Profile.ModelFor(role);

    internal string Name => endpoint.Name;

    internal Rest Rest => endpoint.Rest;

    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        await GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var question = Question.For(endpoint.Profile, model, messages, options);
        if (question.Fault is { } unfit)
        {
            throw unfit.ToException(endpoint.Name);
        }

        for (var attempt = 1; ; attempt++)
        {
            ModelFault fault;
            await using (var take = new Take(Ask(question), endpoint.Profile, time, cancellationToken))
            {
                // However this block is left, the call was made and may have cost something.
                using var entry = new LedgerEntry(take, Note, time);
                while (await take.NextAsync() is { } update)
                {
                    yield return update;
                }

                if (take.Verdict() is not { } verdict)
                {
                    yield return take.Ending(model);
                    yield break;
                }

                fault = verdict;
                if (take.Shown || !fault.Retryable || attempt >= endpoint.Profile.Attempts || Backoff.After(attempt, fault) > Backoff.Longest)
                {
                    throw fault.ToException(endpoint.Name);
                }
            }

            await Task.Delay(Backoff.After(attempt, fault), time, cancellationToken);
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is not null ? null
        : serviceType == typeof(ChatClientMetadata) ? new ChatClientMetadata(endpoint.Name, endpoint.Profile.BaseUrl, model)
        : serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose()
    {
    }

    private Func<CancellationToken, IAsyncEnumerable<ChatResponseUpdate>> Ask(Question question) => token =>
        question.Whole
            ? WholeAsync(question, token)
            : endpoint.Open(model).GetStreamingResponseAsync(question.Messages, question.Options, token);

    private async IAsyncEnumerable<ChatResponseUpdate> WholeAsync(Question question, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var answer = await endpoint.Open(model).GetResponseAsync(question.Messages, question.Options, cancellationToken);
        foreach (var update in answer.ToChatResponseUpdates())
        {
            yield return update;
        }
    }

    private void Note(Take take, TimeSpan elapsed) => ledger.Note(new(
        Name, model, role, take.Usage?.InputTokenCount, take.Usage?.OutputTokenCount, elapsed.TotalSeconds, endpoint.Profile.Prices.GetValueOrDefault(model)?.Of(take.Usage), take.Outcome));
}
