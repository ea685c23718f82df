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

    public Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        AnswerRestart.CollectAsync(GetStreamingResponseAsync(messages, options, cancellationToken), cancellationToken);

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null,
            CancellationToken cancellationToken = default) =>
        AnswerAsync(ProfileRequest.For(endpoint.Profile, model, messages, options), isLast: true, cancellationToken);

    /// <summary>As the other; says whether there is another profile to give way to.</summary>
    internal IAsyncEnumerable<ChatResponseUpdate> AnswerAsync(
        IReadOnlyList<ChatMessage> messages, ChatOptions? options, bool isLast, CancellationToken cancellationToken) =>
        AnswerAsync(ProfileRequest.For(endpoint.Profile, model, messages, options), isLast, cancellationToken);

    private async IAsyncEnumerable<ChatResponseUpdate> AnswerAsync(
        ProfileRequest request, bool isLast, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (request.Fault is { } unfit)
        {
            throw unfit.ToException(endpoint.Name);
        }

        var terms = Terms(request, isLast);
        ledger.Asked(new(Name, model, role, time.GetUtcNow(), terms.FirstWord));
        for (var attempt = 1; ; attempt++)
        {
            ModelFault fault;
            bool shown;
            await using (var answer = new StreamedAnswer(Send(request), terms, time, cancellationToken))
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
                shown = answer.Shown;
                if (!MayRetry(fault, attempt))
                {
                    throw fault.ToException(endpoint.Name);
                }
            }

            await Task.Delay(Backoff.After(attempt, fault), time, cancellationToken);
            if (shown)
            {
                yield return AnswerRestart.Update();
            }
        }
    }

    /// <summary>The last profile is given all its patience; one that has another behind it gives way earlier.</summary>
    private AnswerTerms Terms(ProfileRequest request, bool isLast)
    {
        var profile = endpoint.Profile;
        var first = isLast || request.Unstreamed ? Math.Max(profile.FirstWord, profile.PatienceSeconds)
            : profile.FirstWord;
        return new(TimeSpan.FromSeconds(first), TimeSpan.FromSeconds(profile.PatienceSeconds), request.Tools,
            request.FollowsTools);
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is not null ? null
        : serviceType == typeof(ChatClientMetadata) ? new ChatClientMetadata(
            endpoint.Name, endpoint.Profile.BaseUrl, model)
        : serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose()
    {
    }

    /// <summary>Whoever has waited in vain does not wait for the same model again.</summary>
    private bool MayRetry(ModelFault fault, int attempt) =>
        fault.Retryable && fault.Code != ModelFault.SlowCode && attempt < endpoint.Profile.Attempts
            && Backoff.After(attempt, fault) <= Backoff.Longest;

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
        endpoint.Profile.PriceOf(model)?.Of(answer.Usage),
        answer.Outcome));
}
