using Pixora.Media.Generation;
using Pixora.Media.Rendering;
using Pixora.Media.Tasks;
using Pixora.Media.Timeline;

namespace Pixora.Media.Graph;

/// <summary>Everything a film needs, each asset after what it is made of.</summary>
/// <param name="Specs">One for each use: scenes that share an asset name it twice.</param>
/// <param name="Timeline">
/// Null while a narration is not measured: the plan is then only its first wave, narrations and pictures.
/// </param>
public sealed record RenderPlan(ValueList<AssetSpec> Specs, FilmTimeline? Timeline)
{
    /// <summary>The finished file, null in a first wave.</summary>
    public FilmSpec? Film => Specs.OfType<FilmSpec>().SingleOrDefault();

    /// <summary>Plans with what is known of the narrations.</summary>
    /// <param name="measured">Speech by the key of its narration.</param>
    public static RenderPlan From(
        Breakdown breakdown, Makers makers, RenderOptions options, IReadOnlyDictionary<AssetKey, Speech> measured)
    {
        var setup = Setup(breakdown, makers, options);
        AssetSpec[] wave = [.. FirstWave(setup)];
        if (wave.OfType<NarrationSpec>().Any(voice => !measured.ContainsKey(voice.Key)))
        {
            return new RenderPlan([.. wave], null);
        }

        var timeline = SpeechTiming.Lay(setup, measured);
        return new RenderPlan([.. wave, .. FilmAssembly.Of(setup, timeline)], timeline);
    }

    /// <summary>
    /// Plans the whole film now, estimating how long narrations take that are not measured: for previews, prices and
    /// progress, never for making.
    /// </summary>
    public static RenderPlan Forecast(
        Breakdown breakdown, Makers makers, RenderOptions options, IReadOnlyDictionary<AssetKey, Speech> measured)
    {
        var voices = FirstWave(Setup(breakdown, makers, options)).OfType<NarrationSpec>().DistinctBy(
            voice => voice.Key);
        return From(breakdown, makers, options, voices.ToDictionary(
            voice => voice.Key,
            voice => measured.GetValueOrDefault(voice.Key) ?? SpeechEstimate.Of(voice.Request)));
    }

    /// <summary>
    /// What going from one plan to another keeps and rebuilds. Compare forecasts: a first wave alone would hide the
    /// rest.
    /// </summary>
    /// <param name="quote">What one asset costs.</param>
    public static ChangePreview Difference(RenderPlan before, RenderPlan after, Func<AssetSpec, Price> quote) =>
        PlanDifference.Of(before, after, quote);

    private static FilmSetup Setup(Breakdown breakdown, Makers makers, RenderOptions options)
    {
        var size = FrameSize.Of(breakdown.Format.Aspect, options.ShortSide);
        return new FilmSetup(breakdown, makers, size.Width, size.Height, options.FrameRate);
    }

    private static IEnumerable<AssetSpec> FirstWave(FilmSetup setup) =>
    [
        .. setup.Breakdown.Scenes.Select(scene => SceneVoices.Of(setup, scene)).OfType<NarrationSpec>(),
        .. CastPortraits.Of(setup),
        .. setup.Breakdown.Scenes.Select(scene => ScenePictures.Of(setup, scene)),
    ];
}
