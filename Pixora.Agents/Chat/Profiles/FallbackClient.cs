using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Pixora.Agents.Chat.Wire;
using Pixora.Media.Generation;

namespace Pixora.Agents.Chat.Profiles;

/// <summary>Asks one profile after the other until one answers. Once a word of an answer was shown no other is asked: two halves make no answer.</summary>
internal sealed class FallbackClient(IReadOnlyList<ProfileClient> profiles, ILogger log) : IChatClient
{
    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        await GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var question = messages.ToList();
        ProviderException? first = null;
        foreach (var profile in profiles.OrderByDescending(profile => profile.Rest.IsOver).ToList())
        {
            await using var answer = new Attempted(profile.GetStreamingResponseAsync(question, options, cancellationToken), cancellationToken);
            while (await answer.NextAsync() is { } update)
            {
                yield return update;
            }

            if (answer.Fault is not { } fault)
            {
                yield break;
            }

            profile.Rest.After(fault.Code);
            ChatLog.ProfileFailed(log, profile.Name, fault.Code);
            first ??= fault;
            if (answer.Shown || !ModelFault.OthersMayHelp(fault.Code))
            {
                throw fault;
            }
        }

        throw first ?? new ProviderException("model.none", "No model is configured.", retryable: false);
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is null && serviceType.IsInstanceOfType(this) ? this : profiles.Count == 0 ? null : profiles[0].GetService(serviceType, serviceKey);

    public void Dispose()
    {
    }
}
