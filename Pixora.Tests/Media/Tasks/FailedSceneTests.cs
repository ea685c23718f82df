using Pixora.Media.Tasks;

namespace Pixora.Tests.Media.Tasks;

/// <summary>A film some of whose scenes could not be made waits for the person, who can still do everything.</summary>
public sealed class FailedSceneTests
{
    private static readonly SceneId Second = SceneId.Of(2);

    private static readonly SceneId Third = SceneId.Of(3);

    [Fact]
    public void It_waits_with_its_failed_scenes_named_and_is_not_failed()
    {
        var desk = Desk.At(TaskStage.Waiting);

        var failed = Assert.Single(desk.Task.FailedScenes);
        Assert.Equal(
            (Second, "image", "provider.away", Payment.Unknown), (failed.Scene, failed.Part, failed.Code, failed.Paid));
        Assert.Null(desk.Task.Error);
    }

    [Fact]
    public void It_cannot_wait_without_a_failed_scene_and_a_scene_that_is_not_there_cannot_fail()
    {
        var desk = Desk.At(TaskStage.Producing);

        Assert.Equal("stage.mismatch", desk.Send(new HoldFilm(1), Actor.Studio).Code());
        Assert.Equal("scene.unknown", desk.Send(Failure(SceneId.Of(9)), Actor.Studio).Code());
        Assert.Equal("actor.studio", desk.Send(Failure(Second)).Code());
        Assert.Single(desk.Send(Failure(Second), Actor.Studio).Facts());
        Assert.Empty(desk.Send(Failure(Second), Actor.Studio).Facts());
        Assert.Equal("revision.stale", desk.Send(new HoldFilm(7), Actor.Studio).Code());
    }

    [Fact]
    public void A_retry_names_scenes_or_means_all()
    {
        var desk = WaitingForTwo();
        Assert.Equal("retry.scene", desk.Send(new Retry([SceneId.Of(1)])).Code());

        Assert.Equal(Resumed(Third), desk.Send(new Retry([Third])).Facts());
        Assert.Equal([Second], desk.Task.FailedScenes.Select(failed => failed.Scene));

        desk = WaitingForTwo();
        Assert.Equal(Resumed(Second, Third), desk.Send(new Retry()).Facts());
        Assert.Empty(desk.Task.FailedScenes);
    }

    [Fact]
    public void Scenes_that_failed_for_the_same_part_are_tried_again_together()
    {
        var desk = Desk.At(TaskStage.Producing);
        desk.Send(Failure(Second, "portrait", "ada"), Actor.Studio).Facts();
        desk.Send(Failure(Third, "portrait", "ada"), Actor.Studio).Facts();
        desk.Send(new HoldFilm(1), Actor.Studio).Facts();

        Assert.Equal(new ScenesRetried([Second, Third]), desk.Send(new Retry([Third])).Facts()[0]);
    }

    [Fact]
    public void An_edit_that_replaces_a_failed_scene_clears_its_failure_and_only_its_own()
    {
        var desk = WaitingForTwo();
        desk.Send(new UpdateScene(Second, new ScenePatch(Visual: "a calm bay"))).Facts();
        Assert.Equal((TaskStage.Reviewing, Third), (desk.Task.Stage, Assert.Single(desk.Task.FailedScenes).Scene));

        desk.Send(new SetTitle("Another")).Facts();
        Assert.Single(desk.Task.FailedScenes);
        desk.Send(new RemoveScene(Third)).Facts();
        Assert.Empty(desk.Task.FailedScenes);

        desk = WaitingForTwo();
        desk.Send(new SetStyle(VisualStyle.Noir)).Facts();
        Assert.Empty(desk.Task.FailedScenes);
    }

    [Fact]
    public void While_it_waits_it_can_be_edited_undone_cancelled_and_deleted()
    {
        var desk = WaitingForTwo();
        desk.Send(new UpdateScene(Second, new ScenePatch(Visual: "a calm bay"))).Facts();
        desk.Send(new Undo()).Facts();
        Assert.Equal((TaskStage.Reviewing, 3), (desk.Task.Stage, desk.Task.Revision));

        desk = WaitingForTwo();
        Assert.Equal([new StageChanged(TaskStage.Cancelled)], desk.Send(new Cancel()).Facts());
        Assert.Equal(Resumed(Second, Third), desk.Send(new Retry()).Facts());

        desk = WaitingForTwo();
        Assert.IsType<TaskDeleted>(Assert.Single(desk.Send(new DeleteTask()).Facts()));
        desk.Send(new RestoreTask()).Facts();
        Assert.Equal((TaskStage.Waiting, 2), (desk.Task.Stage, desk.Task.FailedScenes.Count));
    }

    [Fact]
    public void An_approval_tries_everything_and_a_finished_film_has_no_failed_scene()
    {
        var desk = WaitingForTwo();
        desk.Send(new UpdateScene(Second, new ScenePatch(Visual: "a calm bay"))).Facts();
        desk.Send(new QuotePrice(2, 1), Actor.Studio).Facts();
        desk.Send(new ApproveBreakdown(2, 1)).Facts();
        Assert.Empty(desk.Task.FailedScenes);

        desk.Send(Failure(Second), Actor.Studio).Facts();
        desk.Send(new CompleteFilm(Plans.Film(2)), Actor.Studio).Facts();
        Assert.Empty(desk.Task.FailedScenes);
    }

    [Fact]
    public void A_retry_of_a_film_that_has_become_dearer_goes_back_to_review()
    {
        var desk = WaitingForTwo();
        desk.Send(new QuotePrice(1, 5), Actor.Studio).Facts();

        Assert.Equal(new StageChanged(TaskStage.Reviewing), desk.Send(new Retry()).Facts()[^1]);
    }

    private static TaskFact[] Resumed(params SceneId[] scenes) =>
        [new ScenesRetried([.. scenes]), new StageChanged(TaskStage.Producing)];

    private static Desk WaitingForTwo()
    {
        var desk = Desk.At(TaskStage.Producing);
        desk.Send(Failure(Second), Actor.Studio).Facts();
        desk.Send(Failure(Third), Actor.Studio).Facts();
        desk.Send(new HoldFilm(1), Actor.Studio).Facts();
        return desk;
    }

    private static ReportSceneFailure Failure(SceneId scene, string part = "image", string? key = null) =>
        new(scene, part, key ?? $"key of {scene}", "provider.away", "Nobody answered.", Payment.No);
}
