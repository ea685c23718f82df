using Pixora.Media.Generation;
using Pixora.Media.Tasks;

namespace Pixora.Media.Timeline;

/// <summary>Lays a breakdown out in time: scenes, overlaps, speech and captions in whole frames.</summary>
public static class TimelineFitter
{
    /// <summary>
    /// Fits speech into scenes by tempo, and lengthens a scene whose speech does not fit. A scene's slot follows from
    /// its own plan, its speech and its overlaps alone, until the film would leave the length asked for by a tenth:
    /// then all scenes are shortened. Speech is never cut.
    /// </summary>
    /// <param name="measured">Speech by scene; a scene that is not named is silent.</param>
    /// <param name="frameRate">Frames a second.</param>
    public static FilmTimeline Fit(Breakdown breakdown, IReadOnlyDictionary<SceneId, Speech> measured, int frameRate)
    {
        var spans = Spans(breakdown.Scenes, measured, frameRate);
        var most = (int)Math.Floor(FilmBalance.Asked(breakdown) * (1 + FilmBalance.Tolerance) * frameRate);
        var lengths = FilmBalance.Lengths(spans, most);
        var slots = new SceneSlot[spans.Length];
        var start = 0;
        for (var index = 0; index < spans.Length; index++)
        {
            slots[index] = Slot(spans[index], start, lengths[index], breakdown.Format.Language);
            start += lengths[index];
        }

        return new FilmTimeline(frameRate, start, [.. slots]);
    }

    private static SceneSpan[] Spans(
        ValueList<Scene> scenes, IReadOnlyDictionary<SceneId, Speech> measured, int frameRate)
    {
        var overlaps = SceneOverlaps.Of(scenes, frameRate);
        return [.. scenes.Select((scene, index) => new SceneSpan(
            scene,
            SceneOverlaps.PlannedFrames(scene, frameRate),
            overlaps[index],
            index + 1 < overlaps.Length ? overlaps[index + 1] : 0,
            measured.GetValueOrDefault(scene.Id),
            SpeechMargins.Of(index == 0, index == scenes.Count - 1),
            frameRate))];
    }

    private static SceneSlot Slot(SceneSpan span, int start, int length, string language)
    {
        var speech = span.Place(length);
        return new SceneSlot(
            span.Scene.Id,
            start,
            length + span.OverlapOut,
            span.OverlapIn,
            span.OverlapOut,
            span.OverlapIn == 0 ? TransitionKind.Cut : span.Scene.Transition.Kind,
            speech,
            speech is null ? [] : Cues(span, speech, length, language));
    }

    private static ValueList<Cue> Cues(SceneSpan span, SpeechPlacement speech, int length, string language)
    {
        var from = (double)span.OverlapIn / span.FrameRate;
        var to = (double)length / span.FrameRate;
        var clock = new SpokenClock(span.Speech!.Words, speech.Start, speech.Tempo);
        return [.. CueBuilder.Build(span.Scene.Narration, language, clock)
            .Select(cue => cue with { Start = Math.Max(cue.Start, from), End = Math.Min(cue.End, to) })
            .Where(cue => cue.Start < cue.End)];
    }
}
