using Pixora.Media.Tasks;

namespace Pixora.Tests.Media.Tasks;

public sealed class BreakdownRulesTests
{
    public static TheoryData<string, Breakdown> Broken { get; } = new()
    {
        { "breakdown.empty", Plans.Sea with { Scenes = [] } },
        { "breakdown.scenes", Plans.Sea with { Scenes = Scenes(61, 5) } },
        { "breakdown.title", Plans.Sea with { Title = " " } },
        { "breakdown.title", Plans.Sea with { Title = new('a', 121) } },
        { "breakdown.title", Plans.Sea with { Title = "two\nlines" } },
        { "format.seconds", Plans.Sea with { Format = Plans.Sea.Format with { Seconds = double.NaN } } },
        { "format.seconds", Plans.Sea with { Format = Plans.Sea.Format with { Seconds = 601 } } },
        { "format.seconds", Plans.Sea with { Scenes = Scenes(11, 60) } },
        { "format.language", Plans.Sea with { Format = Plans.Sea.Format with { Language = "xx" } } },
        { "enum.unknown", Plans.Sea with { Format = Plans.Sea.Format with { Aspect = (AspectRatio)9 } } },
        { "enum.unknown", Plans.Sea with { Format = Plans.Sea.Format with { Style = (VisualStyle)9 } } },
        { "enum.unknown", Plans.Sea with { Format = Plans.Sea.Format with { Captions = (CaptionMode)9 } } },
        { "enum.unknown", Plans.Sea with { Voice = Plans.Sea.Voice with { Type = (VoiceType)9 } } },
        { "enum.unknown", Plans.Sea with { Music = Plans.Sea.Music with { Mood = (MusicMood)9 } } },
        { "enum.unknown", Plans.Sea with { Music = Plans.Sea.Music with { Genre = (MusicGenre)(-1) } } },
        { "voice.pace", Plans.Sea with { Voice = Plans.Sea.Voice with { Pace = 0.69 } } },
        { "voice.pace", Plans.Sea with { Voice = Plans.Sea.Voice with { Pace = double.NaN } } },
        { "music.level", Plans.Sea with { Music = Plans.Sea.Music with { LevelDb = 12.1 } } },
        { "take.range", Plans.Sea with { Music = Plans.Sea.Music with { Take = 0 } } },
        {
            "character.limit",
            Plans.Sea with { Characters = [.. Enumerable.Range(0, 21).Select(n => Plans.Ada with { Id = new($"c{n}") })] }
        },
        { "character.id", Plans.Sea with { Characters = [Plans.Ada, Plans.Ada] } },
        { "character.id", Plans.Sea with { Characters = [Plans.Ada with { Id = default }] } },
        { "character.id", Plans.Sea with { Characters = [Plans.Ada with { Id = new("../Ada") }] } },
        { "character.id", Plans.Sea with { Characters = [Plans.Ada with { Id = new(new('a', 41)) }] } },
        { "character.name", Plans.Sea with { Characters = [Plans.Ada with { Name = "" }] } },
        { "character.description", Plans.Sea with { Characters = [Plans.Ada with { Description = "\0" }] } },
        { "character.unknown", Plans.Sea with { Characters = [] } },
        { "scene.id", Plans.With(scene => scene with { Id = SceneId.Of(1) }) },
        { "scene.id", Plans.With(scene => scene with { Id = default }) },
        { "scene.id", Plans.With(scene => scene with { Id = new("scene-0") }) },
        { "scene.id", Plans.With(scene => scene with { Id = new("scene-02") }) },
        { "scene.id", Plans.With(scene => scene with { Id = new("scene-9999999999") }) },
        { "scene.id", Plans.With(scene => scene with { Id = new("scene-2/..") }) },
        { "scene.text.long", Plans.With(scene => scene with { Title = new('a', 121) }) },
        { "scene.text.long", Plans.With(scene => scene with { Narration = new('a', 2001) }) },
        { "scene.text.long", Plans.With(scene => scene with { Visual = new('a', 2001) }) },
        { "scene.text.control", Plans.With(scene => scene with { Title = "a\nb" }) },
        { "scene.text.control", Plans.With(scene => scene with { Narration = "a\0b" }) },
        { "scene.text.control", Plans.With(scene => scene with { Visual = "\ud800" }) },
        { "scene.seconds", Plans.With(scene => scene with { Seconds = 0.9 }) },
        { "scene.seconds", Plans.With(scene => scene with { Seconds = 60.1 }) },
        { "scene.seconds", Plans.With(scene => scene with { Seconds = double.NaN }) },
        { "enum.unknown", Plans.With(scene => scene with { Camera = (CameraMotion)99 }) },
        { "enum.unknown", Plans.With(scene => scene with { Transition = new((TransitionKind)99, 1) }) },
        { "take.range", Plans.With(scene => scene with { Take = 0 }) },
        { "scene.transition", Plans.With(scene => scene with { Transition = new(TransitionKind.Cut, 0.5) }) },
        { "scene.transition", Plans.With(scene => scene with { Transition = new(TransitionKind.Wipe, 0) }) },
        { "scene.transition", Plans.With(scene => scene with { Transition = new(TransitionKind.Wipe, 0.19) }) },
        { "scene.transition", Plans.With(scene => scene with { Transition = new(TransitionKind.Slide, double.NaN) }) },
        { "scene.transition", Plans.With(scene => scene with { Transition = new(TransitionKind.Slide, 2.01), Seconds = 10 }) },
        { "scene.transition", Plans.With(scene => scene with { Seconds = 2.9 }) },
    };

    [Theory]
    [MemberData(nameof(Broken), DisableDiscoveryEnumeration = true)]
    public void A_broken_plan_is_refused_with_its_code(string code, Breakdown plan)
    {
        Assert.Equal(code, BreakdownRules.Check(plan)?.Code);
        Assert.Equal(code, new Desk().Send(new ProposeBreakdown(plan)).Code());
    }

    [Fact]
    public void A_sound_plan_is_accepted() => Assert.Null(BreakdownRules.Check(Plans.Sea));

    [Fact]
    public void A_transition_may_take_exactly_a_third_of_the_shorter_neighbour() =>
        Assert.Null(
            BreakdownRules.Check(Plans.With(scene => scene with { Seconds = 0.7 * 3, Transition = new(TransitionKind.Wipe, 0.7) })));

    [Fact]
    public void The_first_scene_takes_over_from_nobody() =>
        Assert.Null(
            BreakdownRules.Check(
                Plans.Sea with { Scenes = [Plans.Scene(1, 1, new(TransitionKind.Wipe, 2)), Plans.Scene(2, 1, Transition.Cut)] }));

    private static ValueList<Scene> Scenes(int count, double seconds) =>
        [.. Enumerable.Range(1, count).Select(number => Plans.Scene(number, seconds, Transition.Cut))];
}
