using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using Pixora.Media.Tasks;

namespace Pixora.Tests.Media.Tasks;

/// <summary>What a full story takes, and that nothing of a story grows beyond a bound by itself.</summary>
public sealed class StoryRoomTests
{
    public static TheoryData<Type> Commands =>
        new(typeof(TaskCommand).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(derived => derived.DerivedType));

    [Theory]
    [MemberData(nameof(Commands))]
    public void Somebody_has_decided_whether_a_full_story_takes_a_command(Type command) =>
        Assert.NotNull(StoryRoom.IsTakenWhenFull((TaskCommand)RuntimeHelpers.GetUninitializedObject(command)));

    [Fact]
    public void A_full_story_takes_what_its_owner_decides_and_what_the_work_reports_but_no_words()
    {
        TaskCommand[] taken =
        [
            new ApproveBreakdown(1, 0), new Undo(), new Redo(), new Cancel(), new Retry(), new ReportFailure(
                "a", "b", null),
            new EndTurn(1, "done"),
        ];
        TaskCommand[] refused = [new Say("you", "Hello"), new SetTitle("Title"), new ProposeBreakdown(Plans.Sea)];

        Assert.All(taken, command => Assert.True(StoryRoom.IsTakenWhenFull(command)));
        Assert.All(refused, command => Assert.False(StoryRoom.IsTakenWhenFull(command)));
    }

    [Fact]
    public void A_failure_that_says_a_lot_is_cut_short_and_never_within_a_character()
    {
        var desk = Desk.At(TaskStage.Producing);
        var message = new string('x', TaskError.LongestMessage - 1) + "🌊";

        desk.Send(new ReportFailure(new string('c', 500), message, null), Actor.Studio).Facts();

        Assert.Equal((TaskError.LongestCode, TaskError.LongestMessage - 1), (desk.Task.Error!.Code.Length, desk.Task.Error.Message.Length));
    }

    [Fact]
    public void A_scene_names_each_character_once_so_its_list_is_no_longer_than_the_cast()
    {
        var desk = Desk.At(TaskStage.Reviewing);
        desk.Send(new PutCharacter(new(new("ada"), "Ada", "A keeper"))).Facts();

        var code = desk.Send(
            new UpdateScene(
                desk.Plan.Scenes[0].Id,
                new(Characters: [.. Enumerable.Repeat(new CharacterId("ada"), FilmLimits.MaxCharacters + 1)]))).Code();

        Assert.Equal("scene.characters", code);
    }
}
