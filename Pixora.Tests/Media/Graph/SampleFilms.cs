using CsCheck;
using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Media.Rendering;
using Pixora.Media.Tasks;

namespace Pixora.Tests.Media.Graph;

/// <summary>Breakdowns to plan with.</summary>
internal static class SampleFilms
{
    public static readonly Makers Makers = new(
        Profile("images") with { TakesReferences = true }, Profile("voices"), Profile("music"), Profile("motion"));

    public static readonly RenderOptions Options = new() { ShortSide = 36, FrameRate = 30, Lanes = 2 };

    private static readonly Gen<Transition> Transitions = Gen.Select(Gen.Enum<TransitionKind>(), Gen.Double[0.2, 2],
        (kind, seconds) => kind == TransitionKind.Cut ? Transition.Cut : new Transition(kind, seconds));

    private static readonly Gen<ValueList<CharacterId>> Casts = Gen.OneOf<ValueList<CharacterId>>(
        [], [], [new("ada")], [new("bob")], [new("bob"), new("ada")]);

    private static readonly Gen<Scene> Scenes = Gen.Select(Gen.Double[1, 15], Transitions, Gen.Enum<CameraMotion>(), Gen.Int[0, 30], Casts,
        (seconds, transition, camera, words, cast) =>
            Scene(1, seconds) with { Transition = transition, Camera = camera, Narration = Words(words), Characters = cast });

    /// <summary>Films whose scenes are as long as the film.</summary>
    public static readonly Gen<Breakdown> Any = Gen.Select(Scenes.Array[1, 8], Gen.Enum<CaptionMode>(), Gen.Bool)
        .Select((scenes, captions, music) => Film([.. scenes.Select(Numbered)]) with
        {
            Format = new FilmFormat(
                scenes.Sum(scene => scene.Seconds), AspectRatio.Landscape, VisualStyle.Cinematic, "en", captions),
            Music = new MusicDirection(music, MusicMood.Calm, MusicGenre.Ambient),
        });

    /// <summary>Six scenes of ten seconds, joined by cross-fades of half a second.</summary>
    public static Breakdown SixScenes { get; } = Film([.. Enumerable.Range(1, 6).Select(number => Scene(number, 10))]);

    public static Breakdown Film(ValueList<Scene> scenes) => new(
        "Beyond the sky",
        new FilmFormat(
            scenes.Sum(scene => scene.Seconds), AspectRatio.Landscape, VisualStyle.Cinematic, "en", CaptionMode.Burned),
        new Voice(true, VoiceType.Neutral, 1),
        new MusicDirection(true, MusicMood.Epic, MusicGenre.Cinematic),
        [
            new Character(new("ada"), "Ada", "a woman in a red coat"),
            new Character(new("bob"), "Bob", "a small green robot", 2, ["#70d0b0"]),
        ],
        scenes);

    public static Scene Scene(int number, double seconds) => new(
        new SceneId($"scene-{number}"),
        $"Part {number}",
        $"This is what the narrator has to say about part number {number} of it.",
        $"a planet, seen for the {number}. time",
        seconds,
        CameraMotion.PushIn,
        new Transition(TransitionKind.CrossFade, 0.5),
        []);

    public static Breakdown With(this Breakdown film, int scene, Func<Scene, Scene> edit) =>
        film with { Scenes = [.. film.Scenes.Select((old, index) => index == scene ? edit(old) : old)] };

    /// <summary>What a narrator of 2.5 words a second would take.</summary>
    public static Dictionary<AssetKey, Speech> Measure(Breakdown film) =>
        RenderPlan.From(film, Makers, Options, new Dictionary<AssetKey, Speech>()).Specs
            .OfType<NarrationSpec>().DistinctBy(spec => spec.Key).ToDictionary(
                spec => spec.Key, spec => SpeechEstimate.Of(spec.Request));

    public static RenderPlan Plan(Breakdown film) => RenderPlan.From(film, Makers, Options, Measure(film));

    private static Scene Numbered(Scene scene, int index) =>
        scene with { Id = new SceneId($"scene-{index + 1}"), Visual = $"view {index}" };

    private static string Words(int count) =>
        string.Join(' ', Enumerable.Range(0, count).Select(number => $"word{number}"));

    private static MakerProfile Profile(string name) => new(name, 1, NeedsNetwork: false);
}
