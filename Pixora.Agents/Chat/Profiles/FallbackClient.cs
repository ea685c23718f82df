using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Pixora.Agents.Chat.Wire;
using Pixora.Media.Generation;

namespace Pixora.Agents.Chat.Profiles;

/// <summary>Asks one profile after the other until one answers; those in cooldown last. Text of one that broke off is
/// taken
/// back, since two halves make no answer.</summary>
internal sealed class FallbackClient(IReadOnlyList<ProfileClient> profiles, ILogger log) : IChatClient
{
    public Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        AnswerRestart.CollectAsync(GetStreamingResponseAsync(messages, options, cancellationToken), cancellationToken);

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var conversation = messages.ToList();
        ProviderException? first = null;
        var order = profiles.OrderByDescending(profile => profile.Cooldown.IsOver).ToList();
        foreach (var profile in order)
        {
            var answer = profile.AnswerAsync(conversation, options, profile == order[^1], cancellationToken);
            await using var attempt = new StreamAttempt(answer, cancellationToken);
            while (await attempt.NextAsync() is { } update)
            {
                yield return update;
            }

            if (attempt.Fault is not { } fault)
            {
                yield break;
            }

            profile.Cooldown.After(fault.Code);
            ProfileLog.ProfileFailed(log, profile.Name, fault.Code);
            first ??= fault;
            if (!ModelFault.OthersMayHelp(fault.Code))
            {
                throw fault;
            }

            if (attempt.Shown && profile != order[^1])
            {
                yield return AnswerRestart.Update();
            }
        }

        throw first ?? new ProviderException("model.none", "No model is configured.", retryable: false);
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is null && serviceType.IsInstanceOfType(this) ? this
        : profiles.Count == 0 ? null
        : profiles[0].GetService(serviceType, serviceKey);

    public void Dispose()
    {
    }
}
