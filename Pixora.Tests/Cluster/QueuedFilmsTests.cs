using Pixora.Hub.Contracts;
using Pixora.Tests.EndToEnd;
using Pixora.Tests.Hub;

namespace Pixora.Tests.Cluster;

/// <summary>Films on pods with one place each, of which one is killed.</summary>
[Collection(Alone.Name)]
public sealed class QueuedFilmsTests(ITestOutputHelper output)
{
    private const int Films = 4;

    [Fact]
    public async Task Pods_share_what_waits_and_a_killed_one_loses_no_film_and_no_place()
    {
        await using var cluster = await PodCluster.StartAsync(2);
        var here = cluster.Any;
        await using var list = await here.ComeAsync();
        var tasks = new List<string>();
        for (var film = 0; film < Films; film++)
        {
            tasks.Add(await ApprovedAsync(here, film));
        }

        await list.UntilAsync(() => BegunIn(list).Count() >= 2);
        var begun = BegunIn(list).Take(2).ToList();
        var conductors = await Task.WhenAll(begun.Select(cluster.ConductorAsync));
        Assert.Equal(2, conductors.Distinct().Count());

        await cluster.KillAsync(cluster.Pods.Single(pod => pod.Value != here).Key);
        await list.UntilAsync(() => FinishedIn(list).Count() == Films);

        var finished = FinishedIn(list).ToList();
        output.WriteLine(string.Join(", ", finished.Select(task => tasks.IndexOf(task))));
        Assert.Equal(tasks.Order(), finished.Order());
        Assert.Equal(tasks[^1], BegunIn(list).Last());
        AssertNamed(list);
    }

    private static async Task<string> ApprovedAsync(HubProcess pod, int film)
    {
        await using var viewer = await pod.ComeAsync();
        var task = await viewer.CreateReviewedAsync($"film-{film}", $"A film about number {film}", 10);
        Assert.True((await viewer.ApproveAsync(task, viewer.Revision)).Ok);
        return task;
    }

    private static IEnumerable<string> FinishedIn(Viewer list) =>
        list.News.Where(news => news.What is TaskNewsKind.Finished).Select(news => news.Task.Id);

    /// <summary>The films in the order in which they were begun.</summary>
    private static IEnumerable<string> BegunIn(Viewer list) =>
        list.Lists.SelectMany(batch => batch.Progress).Where(film => film.Stage != "queue").Select(film => film.TaskId).Distinct();

    /// <summary>No position rose without a reason.</summary>
    private static void AssertNamed(Viewer list) => Assert.All(
        list.Lists.SelectMany(batch => batch.Progress).Where(film => film.Queue is not null).GroupBy(film => film.TaskId),
        film => Assert.All(
            film.Zip(film.Skip(1)).Where(pair => pair.Second.Queue!.Position > pair.First.Queue!.Position),
            pair => Assert.Equal("returned_work", pair.Second.Queue!.Reason)));
}
