using Pixora.Media.Rendering;
using Pixora.Media.Rendering.Captions;
using Pixora.Media.Timeline;

namespace Pixora.Media.Graph;

/// <summary>Says what is put together once the timeline is known.</summary>
internal static class FilmAssembly
{
    /// <summary>Everything but pictures and narrations, each after what it is made of.</summary>
    public static IEnumerable<AssetSpec> Of(FilmSetup setup, FilmTimeline timeline)
    {
        MotionSpec[] motions = [.. timeline.Scenes.Select(slot => SceneMotions.Of(setup, slot)).OfType<MotionSpec>()];
        ClipSpec[] clips = [.. SceneClips.Of(setup, timeline)];
        CaptionsSpec[] captions = [.. Captions(timeline)];
        var thumbnail = Thumbnail(setup);
        var soundtrack = FilmSound.Soundtrack(setup, timeline);
        AssetSpec[] music = FilmSound.Music(setup, timeline) is { } piece ? [piece] : [];
        var film = new FilmRequest(
            [.. clips.Select(clip => clip.Key.Value)],
            soundtrack.Key.Value,
            captions.Length == 0 || !FilmExpectations.HasTrack(setup) ? null : captions[0].Key.Value,
            thumbnail.Key.Value,
            setup.Breakdown.Title,
            setup.Format.Language,
            timeline.Seconds,
            FilmExpectations.Marks(setup, timeline),
            Source(setup, timeline));
        return
        [
            .. music,
            .. motions,
            .. clips,
            .. Scenes(clips),
            soundtrack,
            .. captions,
            thumbnail,
            new FilmSpec(StudioMakers.Film, new CheckedFilmRequest(film, FilmExpectations.Of(setup, timeline, clips))),
        ];
    }

    /// <summary>What made the film's pictures and sounds: what needs a service is taken for a trained model.</summary>
    private static DigitalSource Source(FilmSetup setup, FilmTimeline timeline)
    {
        var makers = setup.Makers;
        bool[] trained =
        [
            makers.Image.NeedsNetwork,
            .. makers.Speech is { } speech && timeline.Scenes.Any(slot => slot.Speech is not null) ? [speech.NeedsNetwork] : (bool[])[],
            .. setup.Breakdown.Music.Enabled ? [makers.Music.NeedsNetwork] : (bool[])[],
            .. makers.FilmsMotion ? [makers.Motion.NeedsNetwork] : (bool[])[],
        ];
        return trained.All(part => part) ? DigitalSource.TrainedAlgorithmicMedia
            : trained.Any(part => part) ? DigitalSource.CompositeWithTrainedAlgorithmicMedia
            : DigitalSource.AlgorithmicMedia;
    }

    private static IEnumerable<SceneSpec> Scenes(ClipSpec[] clips) => clips
        .Where(clip => clip.Kind == AssetKind.Clip)
        .GroupBy(clip => clip.Scene)
        .Select(scene => new SceneSpec(StudioMakers.Scenes, scene.Key, new ReelRequest([.. scene.Select(clip => clip.Key.Value)])));

    private static IEnumerable<CaptionsSpec> Captions(FilmTimeline timeline)
    {
        var cues = FilmExpectations.Cues(timeline);
        return cues.Count == 0
            ? []
            // SubRip's words as the file holds them: files made when commands in them still acted have another key, all
            // others keep theirs.
            : [
                new(StudioMakers.Captions, new(CaptionFormat.SubRip, SubRip.Plain(cues))),
                new(StudioMakers.Captions, new(CaptionFormat.WebVtt, cues)),
            ];
    }

    private static ThumbnailSpec Thumbnail(FilmSetup setup) => new(StudioMakers.Thumbnail, new CoverRequest(
        ScenePictures.Of(setup, setup.Breakdown.Scenes[0]).Key.Value,
        setup.Breakdown.Title,
        setup.Format.Language,
        setup.Format.Style,
        setup.Width,
        setup.Height));
}
