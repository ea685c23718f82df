using Microsoft.Extensions.Options;
using Pixora.Media.Generation;
using Pixora.Media.Providers.ElevenLabs;
using Pixora.Media.Providers.Fal;
using Pixora.Media.Providers.OpenAI;
using Pixora.Media.Providers.Remote;
using Pixora.Media.Providers.Replicate;
using Pixora.Media.Rendering.Tools;

namespace Pixora.Media.Providers;

/// <summary>The makers of all profiles that are set up; none when no profile is.</summary>
internal sealed class RemoteMakers : IMakerSource, IDisposable
{
    private readonly RemoteConnections connections = new();
    private readonly TimeProvider clock;
    private readonly SoundFile sounds;
    private readonly ClipFile clips;

    public RemoteMakers(IOptions<RemoteMakerOptions> options, MediaTools tools, TimeProvider clock)
    {
        this.clock = clock;
        sounds = new SoundFile(tools);
        clips = new ClipFile(tools);
        Makers = [.. options.Value.Profiles.OrderBy(profile => profile.Key, StringComparer.Ordinal).Select(
            profile => Make(profile.Key.ToLowerInvariant(), profile.Value))];
    }

    public IReadOnlyList<IMaker> Makers { get; }

    public void Dispose() => connections.Dispose();

    /// <exception cref="OptionsValidationException">The service does not make such parts.</exception>
    private IMaker Make(string name, RemoteProfile profile) => (profile.Service, profile.Capability) switch
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

    private RemoteClient Client(string name, RemoteProfile profile) => profile.Service switch
    {
        RemoteService.Replicate => new(name, profile, connections, clock) { KeyHosts = ReplicateJobs.KeyHosts },
        RemoteService.Fal => new(name, profile, connections, clock) { KeyHosts = FalJobs.KeyHosts, KeyPrefix = "Key " },
        RemoteService.ElevenLabs => new(name, profile, connections, clock)
        {
            KeyHeader = profile.KeyHeader ?? ElevenLabsSpeaker.Header,
            KeyPrefix = "",
        },
        _ => new(name, profile, connections, clock) { KeyPrefix = profile.KeyHeader is null or "Authorization" ? "Bearer " : "" },
    };
}
