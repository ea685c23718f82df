using Pixora.Media.Generation;
using Pixora.Media.Tasks;
using Pixora.Media.Timeline;

namespace Pixora.Media.Graph;

/// <summary>Collects the measured or estimated speech of each scene for the timeline.</summary>
internal static class SpeechTiming
{
    /// <param name="measured">Holds every narration of the film.</param>
    public static FilmTimeline Lay(FilmSetup setup, IReadOnlyDictionary<AssetKey, Speech> measured) => setup.Makers.Speech is null
        ? Unspoken(TimelineFitter.Fit(setup.Breakdown, Estimated(setup), setup.FrameRate))
        : TimelineFitter.Fit(setup.Breakdown, Measured(setup, measured), setup.FrameRate);

    private static Dictionary<SceneId, Speech> Measured(FilmSetup setup, IReadOnlyDictionary<AssetKey, Speech> measured) =>
        setup.Breakdown.Scenes
            .Select(scene => (scene.Id, Voice: SceneVoices.Of(setup, scene)))
            .Where(scene => scene.Voice is not null)
            .ToDictionary(scene => scene.Id, scene => measured[scene.Voice!.Key]);

    private static Dictionary<SceneId, Speech> Estimated(FilmSetup setup) => setup.Breakdown.Scenes
        .Where(scene => SceneVoices.HasWords(setup.Breakdown, scene))
        .ToDictionary(scene => scene.Id, scene => SpeechEstimate.Of(scene.Narration, setup.Format.Language, setup.Breakdown.Voice.Pace));

    /// <summary>No voice speaks the language: captions use estimated times and the film has no narration.</summary>
    private static FilmTimeline Unspoken(FilmTimeline timeline) =>
        timeline with { Scenes = [.. timeline.Scenes.Select(slot => slot with { Speech = null })] };
}
