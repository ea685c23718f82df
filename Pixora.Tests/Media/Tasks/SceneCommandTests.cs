using Pixora.Media.Tasks;

namespace Pixora.Tests.Media.Tasks;

public sealed class SceneCommandTests
{
    private readonly Desk desk = Desk.At(TaskStage.Reviewing);

    private IEnumerable<string> Order => desk.Plan.Scenes.Select(scene => scene.Id.Value);

    [Fact]
    public void A_scene_is_added_where_asked_with_a_new_id()
    {
        desk.Send(new AddScene(Plans.Draft, 1)).Facts();

        Assert.Equal(["scene-1", "scene-4", "scene-2", "scene-3"], Order);
    }

    [Fact]
    public void An_id_is_never_given_twice()
    {
        desk.Send(new RemoveScene(SceneId.Of(3))).Facts();
        desk.Send(new AddScene(Plans.Draft, 2)).Facts();

        Assert.Equal(["scene-1", "scene-2", "scene-4"], Order);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(4)]
    [InlineData(int.MaxValue)]
    public void A_scene_is_not_added_outside_the_film(int index) =>
        Assert.Equal("scene.index", desk.Send(new AddScene(Plans.Draft, index)).Code());

    [Fact]
    public void A_film_has_no_more_than_60_scenes()
    {
        Assert.All(Enumerable.Range(4, 57), _ => desk.Send(new AddScene(Plans.Draft with { Seconds = 1 }, 3)).Facts());

        Assert.Equal("breakdown.scenes", desk.Send(new AddScene(Plans.Draft with { Seconds = 1 }, 3)).Code());
    }

    [Fact]
    public void A_scene_is_removed()
    {
        Assert.Equal([new SceneRemoved(2, SceneId.Of(2))], desk.Send(new RemoveScene(SceneId.Of(2))).Facts());
        Assert.Equal(["scene-1", "scene-3"], Order);
    }

    [Fact]
    public void The_last_scene_stays()
    {
        desk.Send(new RemoveScene(SceneId.Of(1))).Facts();
        desk.Send(new RemoveScene(SceneId.Of(2))).Facts();

        Assert.Equal("scene.last", desk.Send(new RemoveScene(SceneId.Of(3))).Code());
    }

    [Theory]
    [InlineData(1, 2, "scene-2 scene-3 scene-1")]
    [InlineData(3, 0, "scene-3 scene-1 scene-2")]
    [InlineData(2, 2, "scene-1 scene-3 scene-2")]
    public void A_scene_moves_to_its_new_place(int scene, int index, string order)
    {
        desk.Send(new MoveScene(SceneId.Of(scene), index)).Facts();

        Assert.Equal(order, string.Join(' ', Order));
    }

    [Fact]
    public void A_scene_does_not_move_outside_the_film() =>
        Assert.Equal("scene.index", desk.Send(new MoveScene(SceneId.Of(1), 3)).Code());

    [Fact]
    public void Only_what_the_patch_names_changes()
    {
        desk.Send(new UpdateScene(SceneId.Of(2), new(Narration: "New words.", Seconds: 8))).Facts();

        Assert.Equal(Plans.With(scene => scene with { Narration = "New words.", Seconds = 8 }), desk.Plan);
    }

    [Fact]
    public void An_edit_that_breaks_a_rule_changes_nothing()
    {
        Assert.Equal("scene.transition", desk.Send(new UpdateScene(SceneId.Of(2), new(Seconds: 2))).Code());
        Assert.Equal(Plans.Sea, desk.Plan);
    }

    [Fact]
    public void Another_take_is_another_picture_of_the_same_scene()
    {
        desk.Send(new RegenerateScene(SceneId.Of(2))).Facts();

        Assert.Equal(Plans.With(scene => scene with { Take = 2 }), desk.Plan);
    }

    [Fact]
    public void A_take_does_not_run_over()
    {
        var full = new Desk();
        full.Send(new ProposeBreakdown(Plans.With(scene => scene with { Take = int.MaxValue }))).Facts();

        Assert.Equal("take.range", full.Send(new RegenerateScene(SceneId.Of(2))).Code());
    }

    [Fact]
    public void An_edited_scene_has_to_be_looked_at_again()
    {
        desk.Send(new ApproveScene(SceneId.Of(1), true)).Facts();
        desk.Send(new ApproveScene(SceneId.Of(2), true)).Facts();
        desk.Send(new UpdateScene(SceneId.Of(1), new(Title: "Dawn"))).Facts();
        desk.Send(new RegenerateScene(SceneId.Of(2))).Facts();

        Assert.DoesNotContain(desk.Plan.Scenes, scene => scene.Approved);
    }

    [Fact]
    public void A_patch_that_changes_nothing_keeps_the_approval()
    {
        desk.Send(new ApproveScene(SceneId.Of(1), true)).Facts();

        Assert.Empty(desk.Send(new UpdateScene(SceneId.Of(1), new(Title: "Scene 1"))).Facts());
        Assert.True(desk.Plan.Scenes[0].Approved);
    }

    [Fact]
    public void Only_a_person_approves_a_scene() =>
        Assert.Equal("approval.person", desk.Send(new ApproveScene(SceneId.Of(1), true), Actor.Crew).Code());

    [Fact]
    public void A_scene_that_is_not_there_cannot_be_edited()
    {
        var nowhere = SceneId.Of(9);
        TaskCommand[] commands =
        [
            new RemoveScene(nowhere), new MoveScene(nowhere, 0), new UpdateScene(nowhere, new()), new RegenerateScene(
                nowhere),
            new ApproveScene(nowhere, true),
        ];

        Assert.All(commands, command => Assert.Equal("scene.unknown", desk.Send(command).Code()));
    }
}
