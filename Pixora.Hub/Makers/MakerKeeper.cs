using Microsoft.Extensions.Options;
using Pixora.Hub.Contracts;
using Pixora.Hub.Store;
using Pixora.Media.Generation;
using Pixora.Media.Providers.Remote;
using Pixora.Media.Rendering.Making;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Makers;

/// <summary>
/// Has the makers of the store at work on this pod: read before anything is made, and again every few seconds, since
/// another pod may change them.
/// </summary>
internal sealed class MakerKeeper(
    MakerStore store,
    MakerBook book,
    MakerDefaults defaults,
    IEnumerable<IValidateOptions<RemoteMakerOptions>> rules,
    StoreAddress address,
    TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim turn = new(1);
    private Dictionary<string, RemoteProfile> seen = [];

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await RefreshAsync();
        await base.StartAsync(cancellationToken);
    }

    /// <summary>Reads what is kept now.</summary>
    /// <exception cref="ProviderException"><c>store.unavailable</c>.</exception>
    public async Task RefreshAsync()
    {
        await turn.WaitAsync();
        try
        {
            Take(await store.ReadAsync());
            Take(Choices(await store.DefaultsAsync()));
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>What is wrong with a profile, null when nothing is.</summary>
    public string? Fault(string name, RemoteProfile profile)
    {
        var options = new RemoteMakerOptions { Profiles = { [name] = profile } };
        return rules.Select(rule => rule.Validate(null, options)).FirstOrDefault(found => found.Failed)?.FailureMessage;
    }

    public override void Dispose()
    {
        turn.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Alone in its store, this pod knows of every change.
        while (!address.IsAlone && !stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Interval, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                await RefreshAsync();
            }
            catch (ProviderException)
            {
                // The store is away; what was read last holds.
            }
        }
    }

    private static MakerChoices Choices(IReadOnlyDictionary<string, string> chosen) => new(
        chosen.GetValueOrDefault($"{WireCapability.Image}"),
        chosen.GetValueOrDefault($"{WireCapability.Speech}"),
        chosen.GetValueOrDefault($"{WireCapability.Music}"),
        chosen.GetValueOrDefault($"{WireCapability.Motion}"));

    private void Take(MakerChoices chosen) => defaults.Kept = chosen;

    /// <summary>The same text is the same profile: what is known of its service is kept.</summary>
    private void Take(IReadOnlyDictionary<string, string> makers)
    {
        var texts = makers.ToDictionary(maker => $"{maker.Key} {maker.Value}", maker => maker);
        if (seen.Count == texts.Count && texts.Keys.All(seen.ContainsKey))
        {
            return;
        }

        var now = new Dictionary<string, RemoteProfile>();
        foreach (var (text, maker) in texts)
        {
            if ((seen.GetValueOrDefault(text) ?? Read(maker.Key, maker.Value)) is { } profile)
            {
                now[text] = profile;
            }
        }

        seen = now;
        book.Replace(now.ToDictionary(profile => texts[profile.Key].Key, profile => profile.Value));
    }

    /// <summary>What an older or newer version has kept, and this one cannot use, is not there.</summary>
    private RemoteProfile? Read(string name, string text)
    {
        if (MakerStore.Parse(text) is not { } kept || MakerMapping.Read(kept.Profile) is not { } profile
            || Fault(name, profile) is not null)
        {
            return null;
        }

        profile.Key = store.KeyOf(kept);
        return profile;
    }
}
