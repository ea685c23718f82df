using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using Pixora.Hub.Contracts;
using Pixora.Hub.Store;
using Pixora.Media.Generation;
using Pixora.Media.Providers.Remote;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Makers;

/// <summary>The makers of the whole server: reads, sets up, removes and chooses them.</summary>
internal sealed partial class MakerDesk(
    MakerStore store, MakerKeeper keeper, MakerStandings standings, MakerList list,
    IOptions<RemoteMakerOptions> configured)
{
    /// <summary>Sets a maker up. A key that its service refuses is not taken; any other problem is told and
    /// kept.</summary>
    /// <returns>Why it is not, null when it is.</returns>
    /// <exception cref="ProviderException"><c>store.unavailable</c>.</exception>
    public async Task<Refusal?> SaveAsync(string name, MakerSetting setting, CancellationToken cancellationToken)
    {
        if (RefuseName(name) is { } wrong)
        {
            return wrong;
        }

        if (MakerMapping.Read(setting.Profile) is not { } profile)
        {
            return new("maker.profile",
                "A voice is neutral, female, male, deep or bright; an address is written whole.");
        }

        if (keeper.Fault(name, profile) is { } fault)
        {
            return new("maker.profile", fault);
        }

        var before = (await store.ReadAsync()).GetValueOrDefault(name);
        profile.Key = setting.Key switch
        {
            null => before is null ? null : KeyFor(before, profile),
            "" => null,
            var key => key,
        };
        var standing = await standings.AskAsync(name, profile, cancellationToken);
        if (standing.Problem == "maker.key")
        {
            return new("maker.key", standing.Message!);
        }

        await store.SaveAsync(name, setting.Profile, profile.Key);
        standings.Keep(name, standing);
        await keeper.RefreshAsync();
        return null;
    }

    /// <returns>Why it is not removed, null when it is.</returns>
    /// <exception cref="ProviderException"><c>store.unavailable</c>.</exception>
    public async Task<Refusal?> RemoveAsync(string name)
    {
        if (!await store.RemoveAsync(name))
        {
            return RefuseName(name) ?? Unset(name);
        }

        standings.Forget(name);
        await keeper.RefreshAsync();
        return null;
    }

    /// <summary>Chooses who is asked when a film chooses nobody.</summary>
    /// <returns>Why not, null when it is chosen.</returns>
    /// <exception cref="ProviderException"><c>store.unavailable</c>.</exception>
    public async Task<Refusal?> ChooseAsync(WireCapability capability, string? maker)
    {
        if (maker is not null && !list.Of(capability).Any(one => one.Name == maker))
        {
            return Unset(maker);
        }

        await store.ChooseAsync($"{capability}", maker);
        await keeper.RefreshAsync();
        return null;
    }

    /// <summary>Asks a maker's service what costs nothing.</summary>
    /// <returns>Null when it is no maker outside this machine.</returns>
    public async Task<WireStanding?> CheckAsync(string name, CancellationToken cancellationToken)
    {
        if (list.ProfileOf(name) is not { } profile)
        {
            return null;
        }

        var standing = await standings.AskAsync(name, profile, cancellationToken);
        standings.Keep(name, standing);
        return standing;
    }

    public static Refusal Unset(string name) => new("maker.unset", $"No such maker is set up as '{name}'.");

    /// <summary>A key goes only to the address for which it was given.</summary>
    private string? KeyFor(string before, RemoteProfile profile) =>
        MakerStore.Parse(before) is { } kept && MakerMapping.Read(kept.Profile) is { } former
        && former.Service == profile.Service && former.BaseUrl == profile.BaseUrl
            ? store.KeyOf(kept)
            : null;

    private Refusal? RefuseName(string name) => !Name().IsMatch(name)
        ? new("maker.profile",
            "A maker's name has lowercase letters, digits, '.', '_' and '-', and at most 60 of them.")
        : configured.Value.Profiles.ContainsKey(name)
            ? new("maker.configured",
                $"'{name}' is set up in the server's configuration. Change it there, or take another name.")
            : null;

    [GeneratedRegex("^[a-z0-9][a-z0-9._-]{0,59}$")]
    private static partial Regex Name();
}
