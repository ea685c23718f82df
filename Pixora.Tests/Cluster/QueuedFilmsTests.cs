using Pixora.Tests.Hub;

namespace Pixora.Tests.Cluster;

/// <summary>Films of two users on pods with one place each, of which one is killed.</summary>
[Collection(Alone.Name)]
public sealed class QueuedFilmsTests(ITestOutputHelper output)
{
    private const int Films = 4;

    [Fact]
    public async Task Pods_share_what_waits_and_a_killed_one_loses_no_film_and_no_place()
    {
        await using var cluster = await PodCluster.StartAsync(2);
        await using var viewer = await cluster.Any.ComeAsync();
        var tasks = new List<string>();
        for (var film = 0; film < Films; film++)
        {
            tasks.Add(await viewer.CreateReviewedAsync($"film-{film}", $"A film about number {film}", 10));
            viewer.Forget();
        }

        await using var list = await cluster.Any.ComeAsync();
        foreach (var task in tasks)
        {
            Assert.True((await viewer.ApproveAsync(task)).Ok);
        }

        await list.UntilAsync(() => BegunIn(list).Count() >= 2);
        var begun = BegunIn(list).Take(2).ToList();
        var conductors = await Task.WhenAll(begun.Select(cluster.ConductorAsync));
        Assert.Equal(2, conductors.Distinct().Count());

        var other = cluster.Pods.Keys.Single(pod => cluster.Pods[pod] != cluster.Any);
        await cluster.KillAsync(other);
        await list.UntilAsync(() => list.News.Count(news => news.What is Pixora.Hub.Contracts.TaskNewsKind.Finished) == Films);

        var finished = list.News.Where(news => news.What is Pixora.Hub.Contracts.TaskNewsKind.Finished).Select(news => news.Task.Id).ToList();
        output.WriteLine(string.Join(", ", finished.Select(task => tasks.IndexOf(task))));
        Assert.Equal(tasks.Order(), finished.Order());
        Assert.Equal(tasks[^1], BegunIn(list).Last());
        AssertNamed(list);
    }

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
