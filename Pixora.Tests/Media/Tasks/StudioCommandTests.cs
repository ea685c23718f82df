using Pixora.Media.Tasks;

namespace Pixora.Tests.Media.Tasks;

public sealed class StudioCommandTests
{
    private static readonly AssetNote Picture = new(new('a', 64), "image", SceneId.Of(1), false);

    public static TheoryData<TaskCommand> Reports { get; } =
        [new QuotePrice(1, 2), new RecordAsset(Picture), new CompleteFilm(Plans.Film(1)), new ReportFailure("x", "y", null)];

    [Theory]
    [MemberData(nameof(Reports), DisableDiscoveryEnumeration = true)]
    public void Only_the_server_reports_what_it_did(TaskCommand report)
    {
        Assert.Equal("actor.studio", Desk.At(TaskStage.Producing).Send(report).Code());
        Assert.Equal("actor.studio", Desk.At(TaskStage.Producing).Send(report, Actor.Crew).Code());
    }

    [Fact]
    public void A_quote_belongs_to_the_current_revision()
    {
        var desk = Desk.At(TaskStage.Reviewing);

        Assert.Equal([new PriceQuoted(1, 2)], desk.Send(new QuotePrice(1, 2), Actor.Studio).Facts());
        Assert.Empty(desk.Send(new QuotePrice(1, 2), Actor.Studio).Facts());
        Assert.Equal("revision.stale", desk.Send(new QuotePrice(2, 2), Actor.Studio).Code());
        Assert.Equal("price.range", desk.Send(new QuotePrice(1, -1), Actor.Studio).Code());
        Assert.Equal("stage.mismatch", new Desk().Send(new QuotePrice(0, 1), Actor.Studio).Code());
    }

    [Fact]
    public void An_asset_is_noted_once()
    {
        var desk = Desk.At(TaskStage.Producing);

        Assert.Equal([new AssetReady(Picture)], desk.Send(new RecordAsset(Picture), Actor.Studio).Facts());
        Assert.Empty(desk.Send(new RecordAsset(Picture), Actor.Studio).Facts());
        desk.Send(new RecordAsset(Picture with { Scene = SceneId.Of(2) }), Actor.Studio).Facts();

        Assert.Equal([Picture, Picture with { Scene = SceneId.Of(2) }], desk.Task.Assets);
    }

    [Fact]
    public void An_asset_that_was_told_is_not_told_again_as_reused_when_its_render_is_taken_up_again()
    {
        var desk = Desk.At(TaskStage.Producing);
        var found = Picture with { Scene = SceneId.Of(2), Reused = true };
        desk.Send(new RecordAsset(Picture), Actor.Studio).Facts();
        desk.Send(new RecordAsset(found), Actor.Studio).Facts();

        Assert.Empty(desk.Send(new RecordAsset(Picture with { Reused = true }), Actor.Studio).Facts());
        Assert.Empty(desk.Send(new RecordAsset(found), Actor.Studio).Facts());
        Assert.Equal([Picture, found], desk.Task.Assets);
    }

    [Fact]
    public void Another_attempt_tells_once_more_that_an_asset_is_used_again()
    {
        var desk = Desk.At(TaskStage.Producing);
        desk.Send(new RecordAsset(Picture), Actor.Studio).Facts();
        desk.Send(new ReportFailure("x", "y", null), Actor.Studio).Facts();
        desk.Send(new Retry()).Facts();

        Assert.Equal(
            [new AssetReady(Picture with { Reused = true })],
            desk.Send(new RecordAsset(Picture with { Reused = true }), Actor.Studio).Facts());
        Assert.Equal([Picture with { Reused = true }], desk.Task.Assets);
    }

    [Fact]
    public void One_picture_of_two_characters_is_noted_for_each()
    {
        var desk = Desk.At(TaskStage.Producing);
        AssetNote ada = new(new('b', 64), "portrait", null, false, new("ada"));
        var bea = ada with { Character = new("bea") };

        desk.Send(new RecordAsset(ada), Actor.Studio).Facts();
        desk.Send(new RecordAsset(bea), Actor.Studio).Facts();

        Assert.Equal([ada, bea], desk.Task.Assets);
    }

    [Fact]
    public void A_film_completes_its_task()
    {
        var desk = Desk.At(TaskStage.Producing);

        Assert.Equal("revision.stale", desk.Send(new CompleteFilm(Plans.Film(2)), Actor.Studio).Code());
        Assert.Equal(
            [new FilmCompleted(Plans.Film(1)), new StageChanged(TaskStage.Completed)],
            desk.Send(new CompleteFilm(Plans.Film(1)), Actor.Studio).Facts());
        Assert.Equal(Plans.Film(1), desk.Task.Result);
    }

    [Fact]
    public void The_finished_film_stays_while_the_plan_is_edited()
    {
        var desk = Desk.At(TaskStage.Completed);

        desk.Send(new SetTitle("B")).Facts();

        Assert.Equal(Plans.Film(1), desk.Task.Result);
    }

    [Theory]
    [InlineData(TaskStage.Briefing)]
    [InlineData(TaskStage.Reviewing)]
    [InlineData(TaskStage.Completed)]
    [InlineData(TaskStage.Failed)]
    [InlineData(TaskStage.Cancelled)]
    public void What_is_made_without_being_asked_for_is_refused(TaskStage stage)
    {
        Assert.Equal("stage.mismatch", Desk.At(stage).Send(new RecordAsset(Picture), Actor.Studio).Code());
        Assert.Equal("stage.mismatch", Desk.At(stage).Send(new CompleteFilm(Plans.Film(1)), Actor.Studio).Code());
    }

    [Theory]
    [InlineData(TaskStage.Briefing)]
    [InlineData(TaskStage.Reviewing)]
    [InlineData(TaskStage.Producing)]
    public void A_failure_says_what_and_where(TaskStage stage)
    {
        var desk = Desk.At(stage);
        var error = new TaskError("disk.full", "The disk is full.", SceneId.Of(1));

        Assert.Equal(
            [error, new StageChanged(TaskStage.Failed)],
            desk.Send(new ReportFailure(error.Code, error.Message, error.Scene), Actor.Studio).Facts());
        Assert.Equal(error, desk.Task.Error);
    }

    [Theory]
    [InlineData(TaskStage.Completed)]
    [InlineData(TaskStage.Failed)]
    [InlineData(TaskStage.Cancelled)]
    public void What_is_over_cannot_fail(TaskStage stage) =>
        Assert.Equal("stage.mismatch", Desk.At(stage).Send(new ReportFailure("x", "y", null), Actor.Studio).Code());
}
