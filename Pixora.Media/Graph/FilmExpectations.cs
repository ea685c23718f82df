using Pixora.Media.Rendering;
using Pixora.Media.Rendering.Frames;
using Pixora.Media.Tasks;
using Pixora.Media.Timeline;

namespace Pixora.Media.Graph;

/// <summary>Says what the finished film must be.</summary>
internal static class FilmExpectations
{
    public static FilmExpectation Of(FilmSetup setup, FilmTimeline timeline, IEnumerable<ClipSpec> clips) => new(
        setup.Width,
        setup.Height,
        timeline.FrameRate,
        timeline.Frames,
        Joins(clips),
        [.. timeline.Scenes.Where(slot => MayStandStill(setup, slot)).Select(slot => new FrameSpan(slot.Start, slot.Start + slot.Frames))],
        [
            .. timeline.Scenes
                .Where(slot => slot.Transition == TransitionKind.FadeThroughBlack)
                .Select(slot => new FrameSpan(slot.Start, slot.Start + slot.OverlapIn)),
        ],
        Sound(setup, timeline),
        [.. timeline.Scenes.Where(slot => slot.Speech is not null).Select(slot => Speech(timeline, slot))],
        HasTrack(setup) ? Cues(timeline) : [],
        Chapters(setup, timeline),
        Slow(setup, timeline),
        Marks(setup, timeline));

    /// <summary>Whether the film has captions that a viewer can turn on.</summary>
    public static bool HasTrack(FilmSetup setup) => setup.Format.Captions != CaptionMode.None;

    /// <summary>The chapters written into the file.</summary>
    public static ValueList<FilmChapter> Marks(FilmSetup setup, FilmTimeline timeline) =>
        ChapterMarks.Of(Chapters(setup, timeline), timeline.Seconds);

    /// <summary>All captions, in seconds from the film's start.</summary>
    public static ValueList<Cue> Cues(FilmTimeline timeline) =>
        [
            .. timeline.Scenes.SelectMany(slot =>
                slot.Cues.Select(cue => cue with { Start = Seconds(timeline, slot) + cue.Start, End = Seconds(timeline, slot) + cue.End })),
        ];

    public static ValueList<FilmChapter> Chapters(FilmSetup setup, FilmTimeline timeline) =>
        [.. timeline.Scenes.Select(slot => new FilmChapter(slot.Scene, setup.SceneOf(slot.Scene).Title, Seconds(timeline, slot)))];

    /// <summary>How much a clip of a motion maker moves is not known beforehand.</summary>
    private static bool MayStandStill(FilmSetup setup, SceneSlot slot) =>
        setup.Makers.FilmsMotion || setup.SceneOf(slot.Scene).Camera == CameraMotion.Static;

    private static ValueList<int> Joins(IEnumerable<ClipSpec> clips)
    {
        var start = 0;
        return [.. clips.Select(clip => (start += clip.Request.Frames) - clip.Request.Frames)];
    }

    private static ValueList<SlowSpan>? Slow(FilmSetup setup, FilmTimeline timeline)
    {
        ValueList<SlowSpan> slow =
        [
            .. from slot in timeline.Scenes
               let camera = new CameraPath(setup.SceneOf(slot.Scene).Camera, slot.Frames)
               where camera.Motion != CameraMotion.Static
               let longest = SlowMotion.LongestRest(camera, setup) / (double)timeline.FrameRate
               where longest >= SlowMotion.MinRest
               select new SlowSpan(slot.Start, slot.Start + slot.Frames, longest * SlowMotion.PlainPictureFactor),
        ];
        return slow.Count == 0 ? null : slow;
    }

    private static SoundPlan Sound(FilmSetup setup, FilmTimeline timeline) => setup.Breakdown.Music.Enabled
        ? SoundPlan.Continuous
        : timeline.Scenes.Any(slot => slot.Speech is not null) ? SoundPlan.SpeechOnly : SoundPlan.Silent;

    private static SecondsSpan Speech(FilmTimeline timeline, SceneSlot slot)
    {
        var start = Seconds(timeline, slot) + slot.Speech!.Start;
        return new SecondsSpan(start, start + slot.Speech.Seconds);
    }

    private static double Seconds(FilmTimeline timeline, SceneSlot slot) => (double)slot.Start / timeline.FrameRate;
}
