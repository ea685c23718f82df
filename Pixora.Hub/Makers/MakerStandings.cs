using System.Collections.Concurrent;
using Pixora.Hub.Contracts;
using Pixora.Media.Providers.Remote;

namespace Pixora.Hub.Makers;

/// <summary>What the services of makers said last, on this pod.</summary>
internal sealed class MakerStandings(IMakerCheck check, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, WireStanding> known = new(StringComparer.Ordinal);

    /// <summary>Null when it was not asked.</summary>
    public WireStanding? Of(string name) => known.GetValueOrDefault(name);

    /// <summary>Asks a service what costs nothing.</summary>
    public async Task<WireStanding> AskAsync(string name, RemoteProfile profile, CancellationToken cancellationToken)
    {
        var said = await check.LookAsync(name, profile, cancellationToken);
        return new(clock.GetUtcNow(), said.Problem, said.Message, said.Models, said.Voices, said.Retires);
    }

    public void Keep(string name, WireStanding standing) => known[name] = standing;

    public void Forget(string name) => known.TryRemove(name, out _);
}
