using CsCheck;
using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Media.Tasks;
using Pixora.Media.Timeline;
using Pixora.Tests.Media.Graph;

namespace Pixora.Tests.Media.Timeline;

public sealed class TimelineFitterTests
{
    private const int FrameRate = 30;

    /// <summary>Films with speech from much too short to much too long.</summary>
    private static readonly Gen<SpokenFilm> Spoken =
        Gen.Select(SampleFilms.Any, Gen.Double[0.3, 3]).Select(
            (film, slowness) => new SpokenFilm(film, Speak(film, slowness)));

    [Fact]
    public void The_film_is_as_long_as_its_scenes() => Spoken.Sample(sample =>
    {
        var timeline = Fit(sample);
        Assert.Equal(timeline.Frames, timeline.Scenes.Sum(slot => slot.Frames - slot.OverlapOut));
        Assert.Equal(0, timeline.Scenes[0].Start);
        Assert.All(
            timeline.Scenes.Zip(timeline.Scenes.Skip(1)),
            pair => Assert.Equal(pair.First.Start + pair.First.Frames - pair.First.OverlapOut, pair.Second.Start));
    });

    [Fact]
    public void Neighbours_agree_on_their_overlap_and_keep_two_thirds_for_themselves() => Spoken.Sample(sample =>
    {
        var slots = Fit(sample).Scenes;
        Assert.Equal(0, slots[0].OverlapIn);
        Assert.Equal(0, slots[^1].OverlapOut);
        Assert.All(slots.Zip(slots.Skip(1)), pair => Assert.Equal(pair.First.OverlapOut, pair.Second.OverlapIn));
        Assert.All(slots, slot => Assert.InRange(3 * Math.Max(slot.OverlapIn, slot.OverlapOut), 0, slot.Frames - slot.OverlapOut));
        Assert.All(slots, slot => Assert.Equal(slot.OverlapIn == 0, slot.Transition == TransitionKind.Cut));
    });

    [Fact]
    public void Speech_is_heard_whole_between_the_overlaps_at_a_natural_tempo() => Spoken.Sample(sample =>
    {
        var timeline = Fit(sample);
        foreach (var slot in timeline.Scenes.Where(slot => slot.Speech is not null))
        {
            var first = slot == timeline.Scenes[0];
            var last = slot == timeline.Scenes[^1];
            var speech = slot.Speech!;
            Assert.InRange(speech.Tempo, 0.85, 1.25);
            Assert.Equal(sample.Speech[slot.Scene].Seconds, speech.Seconds * speech.Tempo, 9);
            Assert.Equal((double)slot.OverlapIn / FrameRate + (first ? 0.5 : 0.2), speech.Start, 9);
            Assert.InRange(speech.Start + speech.Seconds, 0, (double)(slot.Frames - slot.OverlapOut) / FrameRate - (last ? 1 : 0.3) + 1e-9);
        }
    });

    [Fact]
    public void Captions_come_in_order_inside_the_frames_their_scene_has_for_itself() => Spoken.Sample(sample =>
    {
        foreach (var slot in Fit(sample).Scenes)
        {
            Assert.All(slot.Cues, cue => Assert.InRange(cue.Start, (double)slot.OverlapIn / FrameRate, cue.End));
            Assert.All(slot.Cues, cue => Assert.InRange(cue.End, cue.Start + 1e-6, (double)(slot.Frames - slot.OverlapOut) / FrameRate));
            Assert.All(slot.Cues.Zip(slot.Cues.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start));
        }
    });

    [Fact]
    public void The_film_stays_within_a_tenth_of_what_was_asked_whenever_speech_permits() => Spoken.Sample(sample =>
    {
        var timeline = Fit(sample);
        var asked = sample.Film.Format.Seconds * FrameRate;
        Assert.True(timeline.Frames >= asked * 0.9 - sample.Film.Scenes.Count);
        // To a millionth of a frame: 740 frames and a tenth are 814, whatever their seconds times the rate come to.
        if (timeline.Frames > Math.Round(asked * 1.1, 6))
        {
            Assert.All(timeline.Scenes, slot => Assert.True(IsPressedToTheLimit(sample.Film, slot)));
        }
    });

    [Fact]
    public void An_edit_leaves_every_other_scene_alone() => Gen.Select(Gen.Int[0, 5], Gen.Double[1, 7.5]).Sample((index, seconds) =>
    {
        var speech = Speak(SampleFilms.SixScenes, 1);
        var before = TimelineFitter.Fit(SampleFilms.SixScenes, speech, FrameRate);
        speech[SampleFilms.SixScenes.Scenes[index].Id] = SpeechOf("other words", seconds);
        var after = TimelineFitter.Fit(
            SampleFilms.SixScenes.With(index, scene => scene with { Narration = "other words" }),
            speech,
            FrameRate);
        Assert.All(
            before.Scenes.Zip(after.Scenes).Where((_, at) => at != index),
            pair => Assert.Equal(pair.First with { Start = 0 }, pair.Second with { Start = 0 }));
    });

    [Fact]
    public void Speech_that_fits_keeps_its_own_tempo()
    {
        var slot = FitOne(planned: 10, speech: 8);
        Assert.Equal(1, slot.Speech!.Tempo);
        Assert.Equal(300, slot.Frames);
    }

    [Fact]
    public void Speech_a_little_too_long_is_played_faster()
    {
        var slot = FitOne(planned: 10, speech: 10);
        Assert.Equal(1.1765, slot.Speech!.Tempo, 4);
        Assert.Equal(300, slot.Frames);
    }

    [Fact]
    public void Speech_much_too_short_is_played_a_little_slower() =>
        Assert.Equal(0.9, FitOne(planned: 10, speech: 2).Speech!.Tempo);

    [Fact]
    public void Speech_much_too_long_makes_the_scene_longer_and_loses_no_word()
    {
        var slot = FitOne(planned: 10, speech: 20);
        Assert.InRange(slot.Speech!.Tempo, 1.2, 1.25);
        Assert.InRange(slot.Frames, 30 * 17, 30 * 18);
    }

    [Fact]
    public void A_scene_that_must_grow_takes_the_time_from_scenes_that_have_some()
    {
        var film = SampleFilms.SixScenes;
        var speech = Speak(film, 1);
        speech[film.Scenes[2].Id] = SpeechOf(film.Scenes[2].Narration, 22);
        var timeline = TimelineFitter.Fit(film, speech, FrameRate);
        Assert.InRange(timeline.Frames, 54 * FrameRate, 66 * FrameRate);
    }

    private static bool IsPressedToTheLimit(Breakdown film, SceneSlot slot)
    {
        var planned = SceneOverlaps.PlannedFrames(film.Scenes.First(scene => scene.Id == slot.Scene), FrameRate);
        var length = slot.Frames - slot.OverlapOut;
        return slot.Speech?.Seconds * (1 - slot.Speech?.Tempo / 1.25) < 1.5 / FrameRate
            || length <= planned / 2 + 1
            || length <= 3 * Math.Max(slot.OverlapIn, slot.OverlapOut);
    }

    private static FilmTimeline Fit(SpokenFilm sample) => TimelineFitter.Fit(sample.Film, sample.Speech, FrameRate);

    private static SceneSlot FitOne(double planned, double speech)
    {
        var film = SampleFilms.Film([SampleFilms.Scene(1, planned)]);
        return TimelineFitter.Fit(
            film,
            new Dictionary<SceneId, Speech> { [film.Scenes[0].Id] = SpeechOf(film.Scenes[0].Narration, speech) },
            FrameRate).Scenes[0];
    }

    private static Dictionary<SceneId, Speech> Speak(Breakdown film, double slowness) => film.Scenes
        .Where(scene => scene.Narration.Length > 0)
        .ToDictionary(
            scene => scene.Id,
            scene => SpeechOf(scene.Narration, SpeechEstimate.Of(scene.Narration, "en", 1).Seconds * slowness));

    private static Speech SpeechOf(string text, double seconds) =>
        SpeechEstimate.Of(text, "en", SpeechEstimate.Of(text, "en", 1).Seconds / seconds);

    private sealed record SpokenFilm(Breakdown Film, Dictionary<SceneId, Speech> Speech);
}
