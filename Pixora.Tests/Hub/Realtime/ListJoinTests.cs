using Microsoft.Extensions.DependencyInjection;
using Pixora.Hub.Contracts;
using Pixora.Hub.Realtime;

namespace Pixora.Tests.Hub.Realtime;

/// <summary>The list of a user's tasks: what happens in any of them reaches all their connections, and nobody else's.</summary>
public sealed class ListJoinTests(SharedStudio shared) : IClassFixture<SharedStudio>
{
    private readonly TestStudio studio = shared.Studio;
    private readonly string user = SharedStudio.NewUser;

    [Fact]
    public async Task A_second_browser_of_the_same_user_sees_a_film_finish_that_neither_has_open_and_another_user_sees_nothing()
    {
        studio.Renderer.Go();
        await using var one = await studio.ComeAsync(user);
        await using var two = await studio.ComeAsync(user);
        var other = SharedStudio.NewUser;
        await using var stranger = await studio.ComeAsync(other);
        using var api = new ApiClient(studio, user);

        var task = await FilmAsync(api);
        var seen = await one.UntilNewsAsync(TaskNewsKind.Finished);
        await two.UntilNewsAsync(TaskNewsKind.Finished);
        using var others = new ApiClient(studio, other);
        var theirs = await others.CreateReviewedAsync();
        await stranger.UntilNewsAsync(TaskNewsKind.Waits);

        Assert.Equal((task, WireStage.Completed, $"/films/{task}/thumbnail.jpg"), (seen.Task.Id, seen.Task.Stage, seen.Task.Thumbnail));
        Assert.Equal(one.News.Select(Told), two.News.Select(Told));
        Assert.Equal(Enumerable.Range(1, one.News.Count).Select(seq => (long)seq), one.News.Select(news => news.Seq));
        Assert.Equal(
            [(TaskNewsKind.Waits, "approval"), (TaskNewsKind.Finished, null)],
            one.News.Where(news => news.What is not TaskNewsKind.Changed).Select(news => (news.What, news.Reason)));
        Assert.All(stranger.News, news => Assert.Equal(theirs, news.Task.Id));
        Assert.DoesNotContain(stranger.Lists, batch => batch.Progress.Count > 0);
        Assert.Empty(one.Story);
    }

    [Fact]
    public async Task Progress_and_what_was_used_reach_who_has_nothing_open()
    {
        studio.Renderer.Go();
        await using var viewer = await studio.ComeAsync(user);
        using var api = new ApiClient(studio, user);

        var task = await FilmAsync(api);
        await viewer.UntilNewsAsync(TaskNewsKind.Finished);
        await viewer.UntilAsync(() => viewer.Lists.Any(batch => batch.Quota is { FilmSeconds: 6, ClaimedSeconds: 0 }));

        Assert.Contains(viewer.Lists, batch => batch.Progress.Any(film => film.TaskId == task));
        Assert.Contains(viewer.Lists, batch => batch.Quota is { ClaimedSeconds: 6, MostFilmSeconds: 7200 });
    }

    [Fact]
    public async Task Who_comes_back_says_what_it_holds_and_gets_the_rest_until_it_has_the_list_that_the_server_has()
    {
        using var api = new ApiClient(studio, user);
        await api.CreateReviewedAsync();
        await using var viewer = await studio.ComeAsync(user);
        var whole = await viewer.JoinListAsync();
        var second = (await api.CreateAsync(key: "create-2")).Text("taskId")!;
        await viewer.UntilNewsAsync(TaskNewsKind.Waits, second);
        await api.CommandAsync(second, new { type = "delete_task" });
        await viewer.UntilNewsAsync(TaskNewsKind.Deleted);

        await using var again = await studio.ComeAsync(user);
        var rest = await again.JoinListAsync(whole.Epoch, whole.Seq);
        var nothing = await again.JoinListAsync(rest.Epoch, rest.Seq);
        var page = (await api.GetAsync("tasks")).Body;

        Assert.False(whole.Recovered);
        Assert.True(rest is { Recovered: true, Page: null, Quota: not null });
        Assert.Equal(viewer.News.Where(news => news.Seq > whole.Seq).Select(Told), rest.News.Select(Told));
        Assert.True(nothing is { Recovered: true, News: [] });
        Assert.Equal((rest.Epoch, rest.Seq), (page.GetProperty("epoch").GetInt64(), page.GetProperty("seq").GetInt64()));
        Assert.Equal(
            page.GetProperty("tasks").EnumerateArray().Select(card => card.GetProperty("id").GetString()),
            Kept(whole.Page!.Tasks, rest.News));
    }

    [Fact]
    public async Task Who_holds_another_story_or_less_than_is_kept_gets_the_list()
    {
        using var api = new ApiClient(studio, user);
        var task = await api.CreateReviewedAsync();
        await using var viewer = await studio.ComeAsync(user);
        var whole = await viewer.JoinListAsync();

        Assert.True(whole.Seq > 2);
        Assert.Equal(task, whole.Page!.Tasks.Single().Id);
        Assert.False((await viewer.JoinListAsync(whole.Epoch - 1, whole.Seq)).Recovered);
        Assert.False((await viewer.JoinListAsync(whole.Epoch, whole.Seq + 1)).Recovered);
        Assert.Equal("join.since", (await viewer.JoinListAsync(whole.Epoch, -1)).Code);
        Assert.Single((await viewer.JoinListAsync(whole.Epoch, whole.Seq - 1)).News);
        await studio.Ask((database, keys) => database.ListLeftPopAsync(keys.News(new(user)), 2));
        Assert.True((await viewer.JoinListAsync(whole.Epoch, 2)).Recovered);
        Assert.False((await viewer.JoinListAsync(whole.Epoch, 1)).Recovered);
    }

    [Fact]
    public async Task Who_has_joined_is_told_where_the_list_ends()
    {
        using var api = new ApiClient(studio, user);
        await api.CreateReviewedAsync();
        await using var viewer = await studio.ComeAsync(user);
        await using var other = await studio.ComeAsync(user);
        var joined = await viewer.JoinListAsync();

        await studio.Services.GetRequiredService<KeepAlive>().TellAsync();
        await viewer.UntilAsync(() => viewer.Lists.Any(batch => batch.Top == new ListTop(joined.Epoch, joined.Seq)));

        Assert.DoesNotContain(other.Lists, batch => batch.Top is not null);
    }

    private static async Task<string> FilmAsync(ApiClient api)
    {
        var task = await api.CreateReviewedAsync();
        await api.CommandAsync(task, new { type = "approve_breakdown", revision = 1, priceCeiling = 0 });
        return task;
    }

    /// <summary>What a client keeps of the list, the task that changed last first.</summary>
    private static IEnumerable<string> Kept(IEnumerable<TaskCard> cards, IEnumerable<TaskNews> news) => news.Aggregate(
        cards.ToList(),
        (list, told) =>
        [
            .. told.What is TaskNewsKind.Deleted ? Array.Empty<TaskCard>() : [told.Task],
            .. list.Where(card => card.Id != told.Task.Id),
        ]).Select(card => card.Id);

    private static (long Epoch, long Seq, TaskNewsKind What, string Task) Told(TaskNews news) =>
        (news.Epoch, news.Seq, news.What, news.Task.Id);
}
