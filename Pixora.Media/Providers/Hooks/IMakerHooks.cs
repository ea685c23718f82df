using Pixora.Media.Generation;

namespace Pixora.Media.Providers.Hooks;

/// <summary>Takes the calls of services about jobs. They only hasten what is asked anyway.</summary>
public interface IMakerHooks
{
    /// <summary>Checks a call; nothing is changed by it.</summary>
    /// <exception cref="ProviderException">The service's keys cannot be had.</exception>
    Task<HookOutcome> CheckAsync(string maker, HookCall heard, CancellationToken cancellationToken);

    /// <summary>Has the job asked for at once, where somebody waits for it in this process.</summary>
    void Ring(string job);
}
