using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Pixora.Agents.Chat.Wire;
using Pixora.Media.Generation;

namespace Pixora.Agents.Chat.Profiles;

/// <summary>Asks one profile after the other until one answers; those in cooldown last. Once text was shown no other
/// profile is asked, since two halves make no answer.</summary>
internal sealed class FallbackClient(IReadOnlyList<ProfileClient> profiles, ILogger log) : IChatClient
{
    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        await GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var conversation = messages.ToList();
        ProviderException? first = null;
        foreach (var profile in profiles.OrderByDescending(profile => profile.Cooldown.IsOver).ToList())
        {
            var answer = profile.GetStreamingResponseAsync(conversation, options, cancellationToken);
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
            if (attempt.Shown || !ModelFault.OthersMayHelp(fault.Code))
            {
                throw fault;
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
