using Pixora.Media.Generation;
using Pixora.Media.Tasks;

namespace Pixora.Media.Rendering.Making;

internal sealed class MakerBoard(MakerRegistry registry, MakerDefaults defaults) : IMakerBoard
{
    public IReadOnlyList<IMaker> All =>
        [.. registry.Images, .. registry.Speakers, .. registry.Composers, .. registry.Motions];

    public MakerProfile Camera => registry.Camera;

    public MakerChoices Used(string language)
    {
        var usual = defaults.Now;
        return new(
            First(registry.ImageProfiles, usual.Image),
            First(registry.Speaking(language), usual.Speech),
            First(registry.ComposerProfiles, usual.Music),
            First(registry.MotionProfiles, usual.Motion));
    }

    private static string? First(IReadOnlyList<MakerProfile> makers, string? usual) =>
        makers.OrderBy(maker => maker.Name == usual ? 0 : 1).FirstOrDefault()?.Name;
}
