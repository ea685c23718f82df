using Pixora.Hub.Contracts;
using Pixora.Media.Generation;
using Pixora.Media.Providers.Remote;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Makers;

/// <summary>Profiles of makers as they travel, and as makers are asked by them.</summary>
internal static class MakerMapping
{
    /// <summary>A profile without a key; null when it names a kind of voice that there is not, or no address.</summary>
    public static RemoteProfile? Read(WireProfile wire)
    {
        if (wire.BaseUrl is { } address && !Uri.IsWellFormedUriString(address, UriKind.Absolute))
        {
            return null;
        }

        var profile = new RemoteProfile
        {
            Service = Enum.Parse<RemoteService>($"{wire.Service}"),
            Capability = Enum.Parse<MakerCapability>($"{wire.Capability}"),
            Dialect = Enum.Parse<ServerDialect>($"{wire.Dialect}"),
            BaseUrl = wire.BaseUrl is null ? null : new Uri(wire.BaseUrl),
            Private = wire.Private,
            KeyHeader = wire.KeyHeader,
            Model = wire.Model,
            References = wire.References,
            Price = wire.Price is { Source: null } price ? new() { Dollars = price.Dollars, Per = price.Per } : null,
        };
        profile.LongestText = wire.LongestText ?? profile.LongestText;
        profile.Sizes.AddRange(wire.Sizes ?? []);
        Fill(profile.Inputs, wire.Inputs);
        Fill(profile.Fixed, wire.Fixed);
        RemoteDefaults.Complete(profile);
        return ReadVoices(profile, wire) ? profile : null;
    }

    /// <summary>As it is told: without its key.</summary>
    public static WireProfile Tell(RemoteProfile profile) => new(
        Enum.Parse<WireService>($"{profile.Service}"),
        Enum.Parse<WireCapability>($"{profile.Capability}"),
        profile.Model,
        profile.BaseUrl?.AbsoluteUri,
        profile.Private,
        profile.KeyHeader,
        Enum.Parse<WireDialect>($"{profile.Dialect}"),
        profile.Voices.ToDictionary(
            voices => voices.Key,
            IReadOnlyDictionary<string, string> (voices) =>
                voices.Value.ToDictionary(voice => Word(voice.Key), voice => voice.Value)),
        profile.Sizes,
        profile.References,
        profile.LongestText,
        profile.Inputs,
        profile.Fixed,
        profile.Price is { Dollars: { } dollars } price ? new(dollars, price.Per, price.Source, price.Day) : null);

    public static WireCapability? CapabilityOf(IMaker maker) => maker switch
    {
        IImageMaker => WireCapability.Image,
        ISpeechSynthesizer => WireCapability.Speech,
        IMusicComposer => WireCapability.Music,
        IMotionMaker => WireCapability.Motion,
        _ => null,
    };

    private static bool ReadVoices(RemoteProfile profile, WireProfile wire)
    {
        foreach (var (language, voices) in wire.Voices ?? new Dictionary<string, IReadOnlyDictionary<string, string>>())
        {
            var kinds = profile.Voices[language] = [];
            foreach (var (kind, voice) in voices)
            {
                if (!Enum.TryParse<VoiceType>(kind, ignoreCase: true, out var type) || !Enum.IsDefined(type))
                {
                    return false;
                }

                kinds[type] = voice;
            }
        }

        return true;
    }

    private static void Fill(Dictionary<string, string> target, IReadOnlyDictionary<string, string>? source)
    {
        foreach (var (name, value) in source ?? new Dictionary<string, string>())
        {
            target[name] = value;
        }
    }

    private static string Word(VoiceType type) => $"{type}".ToLowerInvariant();
}
