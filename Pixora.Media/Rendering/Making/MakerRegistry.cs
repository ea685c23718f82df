using Pixora.Media.Generation;
using Pixora.Media.Rendering.Frames;
using Pixora.Media.Tasks;

namespace Pixora.Media.Rendering.Making;

/// <summary>Every maker of this machine, side by side: those of code first, then those of profiles.</summary>
internal sealed class MakerRegistry(IEnumerable<IMaker> makers, IEnumerable<IMakerSource> sources, IStillCamera camera)
{
    private readonly IMaker[] built = [.. makers];
    private readonly IMakerSource[] profiles = [.. sources];

    public IReadOnlyList<IImageMaker> Images => Of<IImageMaker>();

    public IReadOnlyList<ISpeechSynthesizer> Speakers => Of<ISpeechSynthesizer>();

    public IReadOnlyList<IMusicComposer> Composers => Of<IMusicComposer>();

    public IReadOnlyList<IMotionMaker> Motions => Of<IMotionMaker>();

    /// <summary>Who moves still pictures when no maker of motion is asked.</summary>
    public MakerProfile Camera => camera.Profile;

    public IReadOnlyList<MakerProfile> ImageProfiles => Profiles(Images);

    public IReadOnlyList<MakerProfile> ComposerProfiles => Profiles(Composers);

    /// <summary>The camera first.</summary>
    public IReadOnlyList<MakerProfile> MotionProfiles => [Camera, .. Profiles(Motions)];

    /// <summary>Those with a voice for a language, an ISO 639-1 code.</summary>
    public IReadOnlyList<MakerProfile> Speaking(string language) =>
        Profiles(Speakers.Where(speaker => speaker.Speaks(language)));

    /// <summary>The maker of a name that has a voice for a language, installed here or not; null for another.</summary>
    public MakerProfile? Voice(string? name, string language) =>
        Speakers.FirstOrDefault(speaker => speaker.Profile.Name == name && speaker.Has(language))?.Profile;

    /// <summary>The first name chosen that no maker of its capability has, null when all are known.</summary>
    public string? Unknown(MakerChoices choices) =>
        Unknown(choices.Image, ImageProfiles)
        ?? Unknown(choices.Speech, Profiles(Speakers))
        ?? Unknown(choices.Music, ComposerProfiles)
        ?? Unknown(choices.Motion, MotionProfiles);

    private static string? Unknown(string? name, IEnumerable<MakerProfile> known) =>
        name is null || known.Any(maker => maker.Name == name) ? null : name;

    private T[] Of<T>()
        where T : IMaker => [.. built.Concat(profiles.SelectMany(source => source.Makers)).OfType<T>()];

    /// <summary>One of each name: of two that are equipped otherwise the first is asked for what is new.</summary>
    private static MakerProfile[] Profiles(IEnumerable<IMaker> makers) =>
        [.. makers.Select(maker => maker.Profile).DistinctBy(profile => profile.Name)];
}
