using System.Text.Json;
using CsCheck;
using Pixora.Media.Tasks;

namespace Pixora.Tests.Media.Tasks;

public sealed class FormatCommandTests
{
    private readonly Desk desk = Desk.At(TaskStage.Reviewing);

    public static TheoryData<TaskCommand, Breakdown> Edits { get; } = new()
    {
        { new SetTitle("Deep"), Plans.Sea with { Title = "Deep" } },
        { new SetAspect(AspectRatio.Square), Plans.Sea with { Format = Plans.Sea.Format with { Aspect = AspectRatio.Square } } },
        { new SetStyle(VisualStyle.Noir), Plans.Sea with { Format = Plans.Sea.Format with { Style = VisualStyle.Noir } } },
        { new SetLanguage("ar"), Plans.Sea with { Format = Plans.Sea.Format with { Language = "ar" } } },
        { new SetCaptions(CaptionMode.Soft), Plans.Sea with { Format = Plans.Sea.Format with { Captions = CaptionMode.Soft } } },
        {
            new SetMakers(new(Image: "paid-image")),
            Plans.Sea with { Format = Plans.Sea.Format with { Makers = new(Image: "paid-image") } }
        },
        { new SetVoice(new(false, VoiceType.Deep, 1.2)), Plans.Sea with { Voice = new(false, VoiceType.Deep, 1.2) } },
        {
            new SetMusic(new(true, MusicMood.Epic, MusicGenre.Orchestral, -6, 2)),
            Plans.Sea with { Music = new(true, MusicMood.Epic, MusicGenre.Orchestral, -6, 2) }
        },
    };

    public static TheoryData<TaskCommand, string> Refusals { get; } = new()
    {
        { new SetTitle(""), "breakdown.title" },
        { new SetLength(double.NaN), "format.seconds" },
        { new SetLength(4), "format.seconds" },
        { new SetLength(100000), "format.seconds" },
        { new SetLength(181), "format.seconds" },
        { new SetAspect((AspectRatio)7), "enum.unknown" },
        { new SetStyle((VisualStyle)(-1)), "enum.unknown" },
        { new SetCaptions((CaptionMode)7), "enum.unknown" },
        { new SetLanguage("English"), "format.language" },
        { new SetMakers(new(Music: "../x")), "format.makers" },
        { new SetVoice(new(true, VoiceType.Deep, 2)), "voice.pace" },
        { new SetMusic(new(true, MusicMood.Epic, MusicGenre.LoFi, double.NegativeInfinity)), "music.level" },
    };

    [Theory]
    [MemberData(nameof(Edits), DisableDiscoveryEnumeration = true)]
    public void An_edit_changes_what_it_names_and_nothing_else(TaskCommand command, Breakdown expected)
    {
        Assert.Single(desk.Send(command).Facts());
        Assert.Equal(expected, desk.Plan);
        Assert.Empty(desk.Send(command).Facts());
    }

    [Theory]
    [MemberData(nameof(Refusals), DisableDiscoveryEnumeration = true)]
    public void What_cannot_be_is_refused(TaskCommand command, string code) =>
        Assert.Equal(code, desk.Send(command).Code());

    [Fact]
    public void Every_scene_scales_to_the_length()
    {
        desk.Send(new SetLength(60)).Facts();

        Assert.Equal(60, desk.Plan.Format.Seconds);
        Assert.Equal([20, 12, 28], desk.Plan.Scenes.Select(scene => Math.Round(scene.Seconds, 9)));
    }

    [Fact]
    public void A_scene_at_its_limit_leaves_the_rest_to_the_others()
    {
        desk.Send(new SetLength(170)).Facts();

        Assert.Equal([60, 50, 60], desk.Plan.Scenes.Select(scene => Math.Round(scene.Seconds, 9)));
    }

    [Fact]
    public void Transitions_get_shorter_with_their_scenes()
    {
        desk.Send(new SetLength(5)).Facts();

        Assert.Equal(1, desk.Plan.Scenes[1].Seconds, 9);
        Assert.Equal(1 / 3.0, desk.Plan.Scenes[1].Transition.Seconds, 9);
    }

    [Fact]
    public void Makers_that_are_left_to_the_server_are_not_written()
    {
        desk.Send(new SetMakers(new(Speech: "paid-speech"))).Facts();
        desk.Send(new SetMakers(new())).Facts();

        Assert.Equal(Plans.Sea, desk.Plan);
        Assert.DoesNotContain(
            "makers", JsonSerializer.Serialize(desk.Plan, TaskJson.Options), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_plan_keeps_the_makers_that_were_chosen()
    {
        desk.Send(new SetMakers(new(Motion: "paid-motion"))).Facts();
        desk.Send(new ProposeBreakdown(Plans.Sea with { Title = "Deep" })).Facts();

        Assert.Equal(new MakerChoices(Motion: "paid-motion"), desk.Plan.Format.Makers);
    }

    [Fact]
    public void The_makers_of_this_machine_stay_those_of_the_first_plan_through_every_edit()
    {
        var film = new Desk();
        film.Send(new ProposeBreakdown(Plans.Sea with { Format = Plans.Sea.Format with { Local = new("newer") } })).Facts();
        film.Send(new SetMakers(new(Image: "paid-image"))).Facts();
        film.Send(new ProposeBreakdown(Plans.Sea with { Title = "Deep" })).Facts();
        film.Send(new SetLength(20)).Facts();
        Assert.Equal(new LocalMakers("newer"), film.Plan.Format.Local);

        // A film of before, which has none, gets none.
        desk.Send(new ProposeBreakdown(Plans.Sea with { Title = "Deep", Format = Plans.Sea.Format with { Local = new("newer") } })).Facts();
        Assert.Null(desk.Plan.Format.Local);
    }

    [Fact]
    public void A_length_that_is_there_already_changes_nothing() => Assert.Empty(desk.Send(new SetLength(30)).Facts());

    [Fact]
    public void Whatever_the_scenes_they_sum_up_to_the_length() =>
        Gen.Select(Gen.Double[1, 60].Array[1, 10], Gen.Double[5, 600]).Sample((lengths, seconds) =>
        {
            var film = new Desk();
            film.Send(
                new ProposeBreakdown(
                    Plans.Sea with
                    {
                        Scenes = [.. lengths.Select((length, i) => Plans.Scene(i + 1, length, new(TransitionKind.CrossFade, 0.2)))],
                    })).Facts();
            var refusal = film.Send(new SetLength(seconds)).Code();

            return seconds < lengths.Length || seconds > lengths.Length * 60
                ? refusal == "format.seconds"
                : Math.Abs(film.Plan.Scenes.Sum(scene => scene.Seconds) - seconds) < 0.001;
        });
}
