using Microsoft.Extensions.Options;
using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Media.Rendering.Frames;
using Pixora.Media.Tasks;

namespace Pixora.Media.Rendering.Making;

/// <summary>Plans films with the makers of this machine.</summary>
internal sealed class FilmPlans(IImageMaker images, ISpeechSynthesizer voices, IMusicComposer music, IStillCamera motion, IOptions<RenderOptions> options)
{
    public static IReadOnlyDictionary<AssetKey, Speech> NothingMeasured { get; } = new Dictionary<AssetKey, Speech>();

    /// <summary>True when the film is to be narrated in a language that no voice here speaks.</summary>
    public bool IsUnspoken(Breakdown breakdown) => breakdown.Voice.Narrated && !voices.Speaks(breakdown.Format.Language);

    public RenderPlan Plan(Breakdown breakdown, IReadOnlyDictionary<AssetKey, Speech> measured) =>
        RenderPlan.From(breakdown, MakersOf(breakdown), options.Value, measured);

    public RenderPlan Forecast(Breakdown breakdown, IReadOnlyDictionary<AssetKey, Speech> measured) =>
        RenderPlan.Forecast(breakdown, MakersOf(breakdown), options.Value, measured);

    /// <summary>What going from one breakdown to another keeps and rebuilds.</summary>
    public ChangePreview Compare(Breakdown before, Breakdown after) =>
        RenderPlan.Difference(Forecast(before, NothingMeasured), Forecast(after, NothingMeasured));

    private Makers MakersOf(Breakdown breakdown) =>
        new(images.Profile, IsUnspoken(breakdown) ? null : voices.Profile, music.Profile, motion.Profile);
}
