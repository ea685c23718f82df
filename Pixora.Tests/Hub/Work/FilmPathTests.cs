using System.Text.Json;
using Pixora.Hub.Contracts;
using Pixora.Media.Generation;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Hub.Work;

public sealed class FilmPathTests : IDisposable
{
    private readonly TemporaryFolder data = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task A_sentence_becomes_a_plan_and_after_approval_a_film()
    {
        await using var studio = await TestStudio.OpenAsync(data);
        await using var viewer = await studio.ComeAsync();
        var task = await viewer.CreateReviewedAsync();

        Assert.True((await viewer.ApproveAsync(task)).Ok);
        studio.Renderer.Go();
        var film = await viewer.UntilAsync("completed");
        await viewer.UntilStageAsync("completed");

        Assert.Equal(task, film.Data.GetProperty("result").GetProperty("folder").GetString());
        Assert.Equal(
            [
                "task_created", "chat_message", "breakdown_proposed", "stage_changed", "price_quoted", "breakdown_approved",
                "stage_changed", "asset_ready", "asset_ready", "completed", "stage_changed",
            ],
            viewer.Story.Where(fact => !IsDirector(fact)).Select(fact => fact.Type));
        Assert.Equal(
            Enumerable.Range(1, viewer.Story.Count).Select(seq => (long)seq), viewer.Story.Select(fact => fact.Seq));
        Assert.Contains(
            "I assumed six seconds.", viewer.Story.Single(IsDirector).Data.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_viewer_is_told_whose_reference_picture_is_ready()
    {
        await using var studio = await TestStudio.OpenAsync(data);
        await using var viewer = await studio.ComeAsync();
        var task = await viewer.CreateReviewedAsync();
        Assert.True((await viewer.SendAsync(
            task, new { type = "put_character", character = new { id = "ada", name = "Ada", description = "A diver in red" } })).Ok);

        Assert.True((await viewer.ApproveAsync(task, revision: 2)).Ok);
        var told = await viewer.UntilAsync(
            "asset_ready", fact => fact.Data.GetProperty("asset").GetProperty("kind").GetString() == "portrait");
        var snapshot = (await viewer.JoinAsync(task, -1, since: 1)).Snapshot!.Value;

        Assert.Equal("ada", told.Data.GetProperty("asset").GetProperty("character").GetString());
        Assert.Contains(snapshot.GetProperty("assets").EnumerateArray(), asset => asset.GetProperty("character").GetString() == "ada");
    }

    [Fact]
    public async Task The_director_speaks_between_the_plan_and_its_price_every_time()
    {
        await using var studio = await TestStudio.OpenAsync(data);

        for (var film = 0; film < 25; film++)
        {
            await using var viewer = await studio.ComeAsync();
            var task = await viewer.CreateReviewedAsync($"create-{film}");
            var story = (await viewer.JoinAsync(task)).Facts;
            Assert.Equal(["stage_changed", "chat_message", "price_quoted"], story.Skip(3).Select(fact => fact.Type));
        }
    }

    [Fact]
    public async Task Nothing_is_made_before_approval()
    {
        await using var studio = await TestStudio.OpenAsync(data, new StagedRenderer(data.Path).Go());
        await using var viewer = await studio.ComeAsync();
        await viewer.CreateReviewedAsync();

        Assert.Equal(0, studio.Renderer.Takes);
    }

    [Fact]
    public async Task A_film_that_costs_more_than_the_ceiling_is_refused()
    {
        await using var studio = await TestStudio.OpenAsync(data, new StagedRenderer(data.Path) { Price = 0.5m });
        await using var viewer = await studio.ComeAsync();
        var task = await viewer.CreateReviewedAsync();

        Assert.Equal("budget.exceeded", (await viewer.ApproveAsync(task)).Code);
    }

    [Fact]
    public async Task Cancelling_stops_the_render_and_retry_makes_the_film_after_all()
    {
        await using var studio = await TestStudio.OpenAsync(data);
        await using var viewer = await studio.ComeAsync();
        var task = await viewer.CreateReviewedAsync();
        await viewer.ApproveAsync(task);
        await studio.Renderer.Begun;

        Assert.True((await viewer.SendAsync(task, new { type = "cancel" })).Ok);
        await studio.Renderer.Stopped;
        Assert.DoesNotContain(viewer.Story, fact => fact.Type is "completed" or "error");

        studio.Renderer.Go();
        Assert.True((await viewer.SendAsync(task, new { type = "retry" })).Ok);
        await viewer.UntilAsync("completed");
        Assert.Equal(2, studio.Renderer.Takes);
    }

    [Fact]
    public async Task A_maker_that_fails_leaves_its_code_in_the_story()
    {
        await using var studio = await TestStudio.OpenAsync(data);
        studio.Renderer.Go().Failure = new ProviderException("disk.full", "The disk is full.", retryable: true);
        await using var viewer = await studio.ComeAsync();
        await viewer.ApproveAsync(await viewer.CreateReviewedAsync());

        var error = await viewer.UntilAsync("error");

        Assert.Equal("disk.full", error.Data.GetProperty("code").GetString());
        await viewer.UntilStageAsync("failed");
    }

    [Fact]
    public async Task An_edit_makes_a_revision_with_its_own_price_and_undo_brings_the_old_one_back()
    {
        await using var studio = await TestStudio.OpenAsync(data);
        await using var viewer = await studio.ComeAsync();
        var task = await viewer.CreateReviewedAsync();

        var edited = await viewer.SendAsync(
            task, new { type = "update_scene", scene = "scene-1", patch = new { narration = "Something else." } }, expectedRevision: 1);
        Assert.Equal(2, edited.Revision);
        await viewer.UntilAsync("price_quoted", fact => fact.Data.GetProperty("revision").GetInt32() == 2);
        Assert.Equal("revision.stale", (await viewer.ApproveAsync(task, revision: 1)).Code);

        var undone = await viewer.SendAsync(task, new { type = "undo" });
        Assert.Equal(3, undone.Revision);
        Assert.Equal(1, (await viewer.UntilAsync("revision_restored")).Data.GetProperty("from").GetInt32());
    }

    [Fact]
    public async Task The_crew_answers_a_message_once_and_says_that_no_model_is_configured()
    {
        await using var studio = await TestStudio.OpenAsync(data);
        await using var viewer = await studio.ComeAsync();
        var task = await viewer.CreateReviewedAsync();

        await viewer.CallAsync<CommandReply>("SendMessage", task, "m-1", "Make it blue");
        await viewer.CallAsync<CommandReply>("SendMessage", task, "m-1", "Make it blue");
        var answer = await viewer.UntilAsync(
            "chat_message", fact => IsDirector(fact) && fact.Seq > viewer.Story.Single(IsBlue).Seq);

        Assert.Contains(
            "No language model is configured", answer.Data.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Single(viewer.Story, IsBlue);
    }

    [Fact]
    public async Task Progress_never_falls()
    {
        await using var studio = await TestStudio.OpenAsync(data);
        await using var viewer = await studio.ComeAsync();
        await viewer.ApproveAsync(await viewer.CreateReviewedAsync());
        studio.Renderer.Go();
        await viewer.UntilAsync("completed");

        var percents = viewer.Progress.Select(progress => progress.Percent).ToList();

        Assert.True(percents.Count > 1, "One percentage alone is always in order.");
        Assert.Equal(percents.Order(), percents);
    }

    private static bool IsDirector(RawFact fact) => Says(fact, "speaker", "director");

    private static bool IsBlue(RawFact fact) => Says(fact, "text", "Make it blue");

    private static bool Says(RawFact fact, string field, string text) =>
        fact.Type == "chat_message" && fact.Data.TryGetProperty(field, out JsonElement value)
            && value.GetString() == text;
}
