using Microsoft.Extensions.Options;
using Pixora.Media.Generation;
using Pixora.Media.Providers.ElevenLabs;
using Pixora.Media.Providers.Fal;
using Pixora.Media.Providers.OpenAI;
using Pixora.Media.Providers.Remote;
using Pixora.Media.Providers.Replicate;
using Pixora.Media.Rendering.Tools;

namespace Pixora.Media.Providers;

/// <summary>
/// The makers of all profiles that are set up: those of the configuration, then those of the book; none when no profile
/// is.
/// </summary>
internal sealed class RemoteMakers : IMakerSource, IDisposable
{
    private readonly Lock gate = new();
    private readonly RemoteConnections connections = new();
    private readonly MakerBook book;
    private readonly TimeProvider clock;
    private readonly SoundFile sounds;
    private readonly ClipFile clips;
    private readonly PriceTable prices;
    private readonly JobBells bells;
    private readonly Uri? publicUrl;
    private readonly IMaker[] configured;
    private Dictionary<RemoteProfile, IMaker> kept = [];
    private IReadOnlyDictionary<string, RemoteProfile>? read;
    private IReadOnlyList<IMaker> all = [];

    /// <param name="options">The profiles of the configuration.</param>
    /// <param name="book">Those that are set up while the process lives, and who rings for their jobs.</param>
    public RemoteMakers(IOptions<RemoteMakerOptions> options, MakerBook book, MediaTools tools, TimeProvider clock)
    {
        bells = book.Bells;
        publicUrl = options.Value.PublicUrl;
        this.book = book;
        this.clock = clock;
        sounds = new SoundFile(tools);
        clips = new ClipFile(tools);
        prices = PriceTable.Read(options.Value.Prices);
        configured = [.. InOrder(options.Value.Profiles).Select(
            profile => Make(profile.Key.ToLowerInvariant(), profile.Value))];
    }

    public IReadOnlyList<IMaker> Makers
    {
        get
        {
            lock (gate)
            {
                if (read != book.Kept)
                {
                    Read(book.Kept);
                }

                return all;
            }
        }
    }

    public void Dispose() => connections.Dispose();

    /// <summary>Speaks with the service of a profile.</summary>
    public RemoteClient Client(string name, RemoteProfile profile) => profile.Service switch
    {
        RemoteService.Replicate => new(name, profile, connections, clock)
        {
            KeyHosts = ReplicateJobs.KeyHosts,
            Hook = Hook(name),
            Bells = bells,
        },
        RemoteService.Fal => new(name, profile, connections, clock)
        {
            KeyHosts = FalJobs.KeyHosts,
            KeyPrefix = "Key ",
            Hook = Hook(name),
            Bells = bells,
        },
        RemoteService.ElevenLabs => new(name, profile, connections, clock)
        {
            KeyHeader = profile.KeyHeader ?? ElevenLabsSpeaker.Header,
            KeyPrefix = "",
        },
        _ => new(name, profile, connections, clock)
        {
            KeyPrefix = profile.KeyHeader is null or "Authorization" ? "Bearer " : "",
        },
    };

    private static IEnumerable<KeyValuePair<string, RemoteProfile>> InOrder(
        IEnumerable<KeyValuePair<string, RemoteProfile>> profiles) =>
        profiles.OrderBy(profile => profile.Key, StringComparer.Ordinal);

    private Uri? Hook(string name) =>
        publicUrl is null ? null : new(publicUrl.AbsoluteUri.TrimEnd('/') + "/hooks/" + Uri.EscapeDataString(name));

    private void Read(IReadOnlyDictionary<string, RemoteProfile> profiles)
    {
        kept = profiles.ToDictionary(
            profile => profile.Value,
            profile => kept.GetValueOrDefault(profile.Value) ?? Make(profile.Key, profile.Value));
        all = [.. configured, .. InOrder(profiles).Select(profile => kept[profile.Value])];
        read = profiles;
    }

    /// <exception cref="OptionsValidationException">The service does not make such parts.</exception>
    private IMaker Make(string name, RemoteProfile profile)
    {
        // A server of one's own takes nothing, whatever others take for the model.
        profile.Price ??= profile.Private ? null : prices.Of(profile);
        return Of(name, profile);
    }

    /// <exception cref="OptionsValidationException">The service does not make such parts.</exception>
    private IMaker Of(string name, RemoteProfile profile) => (profile.Service, profile.Capability) switch
    {
        (RemoteService.OpenAI, MakerCapability.Image) => new OpenAIImageMaker(Client(name, profile)),
        (RemoteService.OpenAI, MakerCapability.Speech) => new OpenAISpeaker(Client(name, profile), sounds),
        (RemoteService.Replicate, MakerCapability.Image) => new ReplicateImageMaker(Client(name, profile)),
        (RemoteService.Replicate, MakerCapability.Speech) => new ReplicateSpeaker(Client(name, profile), sounds),
        (RemoteService.Replicate, MakerCapability.Music) => new ReplicateComposer(Client(name, profile), sounds),
        (RemoteService.Fal, MakerCapability.Motion) => new FalMotionMaker(Client(name, profile), clips),
        (RemoteService.ElevenLabs, MakerCapability.Speech) => new ElevenLabsSpeaker(Client(name, profile)),
        _ => throw new OptionsValidationException(
            RemoteMakerOptions.Section,
            typeof(RemoteMakerOptions),
            [$"{RemoteMakerOptions.Section}:Profiles:{name}: Pixora asks {profile.Service} for no {profile.Capability}."]),
    };
}
