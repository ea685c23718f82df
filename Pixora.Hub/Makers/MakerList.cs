using Microsoft.Extensions.Options;
using Pixora.Hub.Contracts;
using Pixora.Media.Generation;
using Pixora.Media.Providers.Remote;
using Pixora.Media.Rendering.Making;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Makers;

/// <summary>Lists the makers that there are on this pod now, and who of them is used.</summary>
internal sealed class MakerList(
    IMakerBoard board, MakerBook book, MakerDefaults defaults, MakerStandings standings, SampleSpecs samples,
    IOptions<RemoteMakerOptions> configured)
{
    private const string UsualLanguage = "en";

    public MakersReading Read() => new(
        [
            .. board.All.DistinctBy(maker => maker.Profile.Name).Select(Of),
            new(board.Camera.Name, WireCapability.Motion, WireOrigin.Local, false, null, null, null),
        ],
        Used(UsualLanguage));

    /// <summary>Who makes the parts of a film that chooses nobody.</summary>
    /// <param name="language">An ISO 639-1 code.</param>
    public IReadOnlyList<MakerUse> Used(string language)
    {
        var used = board.Used(language);
        return
        [
            Use(WireCapability.Image, used, choices => choices.Image),
            Use(WireCapability.Speech, used, choices => choices.Speech),
            Use(WireCapability.Music, used, choices => choices.Music),
            Use(WireCapability.Motion, used, choices => choices.Motion),
        ];
    }

    public IEnumerable<MakerProfile> Of(WireCapability capability) => board.All
        .Where(maker => MakerMapping.CapabilityOf(maker) == capability).Select(maker => maker.Profile)
        .Concat(capability is WireCapability.Motion ? [board.Camera] : []);

    /// <summary>Null when there is no maker of the name.</summary>
    public WireMaker? Find(string name) =>
        board.All.FirstOrDefault(maker => maker.Profile.Name == name) is { } found ? Of(found) : null;

    /// <summary>How a maker outside this machine is asked; null for any other.</summary>
    public RemoteProfile? ProfileOf(string name) =>
        book.Kept.GetValueOrDefault(name) ?? configured.Value.Profiles.GetValueOrDefault(name);

    private WireMaker Of(IMaker maker)
    {
        var name = maker.Profile.Name;
        var profile = ProfileOf(name);
        return new(
            name,
            MakerMapping.CapabilityOf(maker)!.Value,
            profile is null ? WireOrigin.Local
                : book.Kept.ContainsKey(name) ? WireOrigin.Kept
                : WireOrigin.Configuration,
            profile?.Key is { Length: > 0 },
            profile is null ? null : MakerMapping.Tell(profile),
            standings.Of(name),
            samples.Price(maker, profile) is { } price ? new(price.Dollars) : null);
    }

    private MakerUse Use(WireCapability capability, MakerChoices used, Func<MakerChoices, string?> name)
    {
        var maker = name(used);
        return new(
            capability,
            maker,
            maker is not null && maker == name(defaults.Kept) ? WireOrigin.Kept
                : maker is not null && maker == name(defaults.Configured) ? WireOrigin.Configuration
                : WireOrigin.Local,
            Of(capability).Any(profile => profile.Name == maker && profile.NeedsNetwork),
            maker is null ? null : standings.Of(maker)?.Problem);
    }
}
