using Pixora.Hub.Store;
using Pixora.Media.Generation;
using Pixora.Media.Providers.Hooks;
using Pixora.Media.Tasks;
using StackExchange.Redis;

namespace Pixora.Hub.Makers;

/// <summary>Takes the calls of services: each once, and only those that the service has signed a moment ago.</summary>
internal sealed class HookDesk(IMakerHooks hooks, StudioStore store, StoreKeys keys)
{
    /// <summary>Longer than a call is believed.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(15);

    /// <returns>Why the call is not believed, null when it is. One that comes again changes nothing.</returns>
    /// <exception cref="ProviderException">The service's keys cannot be had, or <c>store.unavailable</c>.</exception>
    public async Task<Refusal?> TakeAsync(string maker, HookCall call, CancellationToken cancellationToken)
    {
        var outcome = await hooks.CheckAsync(maker, call, cancellationToken);
        switch (outcome.Verdict)
        {
            case HookVerdict.Unknown:
                return new("route.unknown", "Nobody is called here.");
            case HookVerdict.Forged:
                return new("hook.forged", "This call is not signed by the service.");
            case HookVerdict.Stale:
                return new("hook.stale", "This call was signed too long ago.");
        }

        if (outcome.Job is { } job && await IsNewAsync($"hook-{maker}-{outcome.Id}"))
        {
            hooks.Ring(job);
        }

        return null;
    }

    private Task<bool> IsNewAsync(string id) =>
        store.AskAsync(database => database.StringSetAsync(keys.Used(id), "1", Remembered, When.NotExists));
}
