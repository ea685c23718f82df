using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Pixora.Agents.Chat.Usage;
using Pixora.Agents.Chat.Wire;

namespace Pixora.Agents.Chat.Profiles;

/// <summary>Sends one role's requests to one profile. Sends again where that may help and no text was shown yet; an
/// answer that is not whole is a failure.</summary>
internal sealed class ProfileClient(Endpoint endpoint, string role, IUsageLedger ledger, TimeProvider time) : IChatClient
{
    private readonly string model = endpoint.Profile.ModelFor(role);

    internal string Name => endpoint.Name;

    internal Cooldown Cooldown => endpoint.Cooldown;

    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        await GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var request = ProfileRequest.For(endpoint.Profile, model, messages, options);
        if (request.Fault is { } unfit)
        {
            throw unfit.ToException(endpoint.Name);
        }

        for (var attempt = 1; ; attempt++)
        {
            ModelFault fault;
            await using (var answer = new StreamedAnswer(Send(request), endpoint.Profile, time, cancellationToken))
            {
                // However this block is left, the call was made and may have cost something.
                using var recorder = new UsageRecorder(answer, Record, time);
                while (await answer.NextAsync() is { } update)
                {
                    yield return update;
                }

                if (answer.Fault() is not { } found)
                {
                    yield return answer.Ending(model);
                    yield break;
                }

                fault = found;
                if (answer.Shown || !MayRetry(fault, attempt))
                {
                    throw fault.ToException(endpoint.Name);
                }
            }

            await Task.Delay(Backoff.After(attempt, fault), time, cancellationToken);
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is not null ? null
        : serviceType == typeof(ChatClientMetadata) ? new ChatClientMetadata(
            endpoint.Name, endpoint.Profile.BaseUrl, model)
        : serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose()
    {
    }

    private bool MayRetry(ModelFault fault, int attempt) =>
        fault.Retryable && attempt < endpoint.Profile.Attempts && Backoff.After(attempt, fault) <= Backoff.Longest;

    private Func<CancellationToken, IAsyncEnumerable<ChatResponseUpdate>> Send(ProfileRequest request) => token =>
        request.Unstreamed
            ? UnstreamedAsync(request, token)
            : endpoint.Open(model).GetStreamingResponseAsync(request.Messages, request.Options, token);

    private async IAsyncEnumerable<ChatResponseUpdate> UnstreamedAsync(
        ProfileRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var answer = await endpoint.Open(model).GetResponseAsync(request.Messages, request.Options, cancellationToken);
        foreach (var update in answer.ToChatResponseUpdates())
        {
            yield return update;
        }
    }

    private void Record(StreamedAnswer answer, TimeSpan elapsed) => ledger.Note(new(
        Name,
        model,
        role,
        answer.Usage?.InputTokenCount,
        answer.Usage?.OutputTokenCount,
        elapsed.TotalSeconds,
        endpoint.Profile.Prices.GetValueOrDefault(model)?.Of(answer.Usage),
        answer.Outcome));
}
