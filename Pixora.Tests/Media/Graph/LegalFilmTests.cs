using CsCheck;
using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Media.Rendering;
using Pixora.Media.Rendering.Inspection;
using Pixora.Media.Tasks;

namespace Pixora.Tests.Media.Graph;

/// <summary>No plan that the rules accept is made only to be refused when it is finished.</summary>
public sealed class LegalFilmTests
{
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Int[1, 2000].Select(count => new string('7', count)),
        Gen.Int[1, 2000].Select(count => new string('x', count)),
        Gen.Int[1, 1900].Select(count => "Hi" + new string('!', count)),
        Gen.Int[1, 900].Select(count => string.Concat(Enumerable.Repeat("😀", count)) + " sea"),
        Gen.Int[1, 900].Select(count => "Sea " + string.Concat(Enumerable.Repeat("😀", count))),
        Gen.Int[1, 900].Select(count => "Sea " + string.Concat(Enumerable.Repeat("- ", count)) + "again."),
        Gen.Int[1, 2000].Select(count => new string('海', count)),
        Gen.Int[1, 2000].Select(count => new string('가', count)),
        Gen.Int[1, 400].Select(count => string.Concat(Enumerable.Repeat("word ", count))),
        Gen.OneOf("", " ", "I", "Hi.", "e" + new string('\u0301', 1500)).Select(text => text));

    private static readonly Gen<Scene> Scenes = Gen.Select(Texts, Gen.Double[1, 60], Gen.Enum<CameraMotion>(), Gen.Bool)
        .Select((text, seconds, camera, cut) => SampleFilms.Scene(1, seconds) with
        {
            Narration = text,
            Camera = camera,
            Transition = cut ? Transition.Cut : new Transition(TransitionKind.CrossFade, Math.Min(2, seconds / 3)),
        });

    [Fact]
    public void Captions_of_any_legal_film_keep_the_rules_they_are_inspected_by() => Gen.Select(
        Scenes.Array[1, 4], Gen.OneOf("en", "zh", "ko", "th"), Gen.Double[0.7, 1.4], Gen.Double[0.01, 3], Gen.Int[10, 60])
    .Sample((scenes, language, pace, slow, rate) =>
    {
        var film = SampleFilms.Film([.. scenes.Select((scene, index) => scene with
        {
            Id = SceneId.Of(index + 1),
            Transition = index == 0 ? Transition.Cut : Room(scenes[index - 1], scene),
        })]);
        film = film with { Format = film.Format with { Language = language }, Voice = film.Voice with { Pace = pace } };
        var options = new RenderOptions { ShortSide = 36, FrameRate = rate };
        var voices = RenderPlan.From(film, SampleFilms.Makers, options, new Dictionary<AssetKey, Speech>())
            .Specs.OfType<NarrationSpec>().DistinctBy(voice => voice.Key);
        var plan = RenderPlan.From(
            film,
            SampleFilms.Makers,
            options,
            voices.ToDictionary(voice => voice.Key, voice => Spoken(SpeechEstimate.Of(voice.Request), slow)));

        var check = CaptionChecks.Cues(plan.Film!.Request.Expected);

        Assert.True(check.Passed, $"{check.Found}: {plan.Film.Request.Expected.Cues.FirstOrDefault(cue => cue.Start == check.At)}");
    }, iter: 300);

    [Fact]
    public void What_any_legal_film_expects_to_hear_is_what_its_soundtrack_plays() => Gen.Select(
        Scenes.Array[1, 4], Gen.Bool, Gen.Bool, Gen.Bool).Sample((scenes, music, narrated, speaks) =>
    {
        var film = SampleFilms.Film(
            [.. scenes.Select((scene, index) => scene with { Id = SceneId.Of(index + 1), Transition = Transition.Cut })]);
        film =
            film with { Music = film.Music with { Enabled = music }, Voice = film.Voice with { Narrated = narrated } };
        var makers = speaks ? SampleFilms.Makers : SampleFilms.Makers with { Speech = null };
        var plan = RenderPlan.Forecast(film, makers, SampleFilms.Options, new Dictionary<AssetKey, Speech>());
        var played = plan.Specs.OfType<SoundtrackSpec>().Single().Request;
        var expected = plan.Film!.Request.Expected;

        var heard = played.MusicPath is not null ? SoundPlan.Continuous
            : played.Narrations.Count > 0 ? SoundPlan.SpeechOnly
            : SoundPlan.Silent;
        Assert.Equal(heard, expected.Sound);
        Assert.Equal(
            played.Narrations.Select(narration => narration.Start), expected.Speech.Select(speech => speech.Start));
        Assert.All(expected.Speech, speech => Assert.InRange(speech.End - speech.Start, double.Epsilon, played.Seconds - speech.Start));
    }, iter: 300);

    [Theory]
    [InlineData("digits", 200, 20)]
    [InlineData("letters", 2000, 60)]
    public void A_word_wider_than_a_line_is_cut_where_the_line_ends(string kind, int count, double seconds)
    {
        var film = SampleFilms.Film(
            [SampleFilms.Scene(1, seconds) with { Narration = new string(kind == "digits" ? '7' : 'x', count) }]);
        var voice = SampleFilms.Measure(film)
            .ToDictionary(pair => pair.Key, pair => Spoken(pair.Value, seconds / pair.Value.Seconds * 0.8));

        var expected = RenderPlan.From(film, SampleFilms.Makers, SampleFilms.Options, voice).Film!.Request.Expected;

        Assert.Equal(count, expected.Cues.Sum(cue => cue.Text.Replace("\n", "", StringComparison.Ordinal).Length));
        Assert.All(expected.Cues.SelectMany(cue => cue.Text.Split('\n')), line => Assert.InRange(line.Length, 1, 42));
        Assert.True(CaptionChecks.Cues(expected).Passed);
    }

    [Fact]
    public void A_scene_so_slow_that_it_seems_to_rest_may_rest_and_never_for_all_its_length() => Gen.Select(
        Gen.Enum<CameraMotion>(), Gen.Double[5, 60], Gen.Int[10, 60], Gen.OneOf(36, 144, 360, 1080)).Sample((camera, seconds, rate, side) =>
    {
        var film = SampleFilms.Film([SampleFilms.Scene(1, seconds) with { Camera = camera, Narration = "" }]);
        var expected = RenderPlan.From(
            film, SampleFilms.Makers, new RenderOptions { ShortSide = side, FrameRate = rate },
            new Dictionary<AssetKey, Speech>()).Film!.Request.Expected;

        // Of the film's own length: a scene is a whole number of frames.
        Assert.All(
            expected.SlowSpans ?? [],
            scene => Assert.InRange(scene.Longest, 1.5, (0.8 * (scene.To - scene.From) / rate) + 1e-9));
    });

    [Theory]
    [InlineData(12, 144, 45)]
    [InlineData(10, 36, 60)]
    public void A_slow_scene_at_a_small_size_may_rest_for_as_long_as_no_pixel_moves(int rate, int side, double seconds)
    {
        var film = SampleFilms.Film([SampleFilms.Scene(1, seconds) with { Narration = "" }]);
        var expected = RenderPlan.From(
            film, SampleFilms.Makers, new RenderOptions { ShortSide = side, FrameRate = rate },
            new Dictionary<AssetKey, Speech>()).Film!.Request.Expected;

        // Measured on a plain wall, the calmest picture there is: 6.4 s at 144 lines, 7.5 s at 36.
        Assert.InRange(Assert.Single(expected.SlowSpans!).Longest, 7, 0.8 * seconds);
    }

    [Fact]
    public void An_ordinary_film_of_full_size_expects_no_rest_so_that_its_key_is_what_it_was() => Assert.Null(
        RenderPlan.From(
            SampleFilms.SixScenes, SampleFilms.Makers, new RenderOptions(),
            SampleFilms.Measure(SampleFilms.SixScenes)).Film?.Request.Expected.SlowSpans);

    private static Transition Room(Scene before, Scene scene) =>
        scene.Transition with { Seconds = Math.Min(scene.Transition.Seconds, before.Seconds / 3) };

    private static Speech Spoken(Speech speech, double slow) =>
        new(speech.Seconds * slow, [.. speech.Words.Select(word => word with { Start = word.Start * slow, End = word.End * slow })]);
}
