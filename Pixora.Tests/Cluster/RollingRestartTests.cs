using Pixora.Hub.Contracts;
using Pixora.Tests.Hub;

namespace Pixora.Tests.Cluster;

[Collection(Alone.Name)]
public sealed class RollingRestartTests
{
    private const int Clients = 6;

    /// <summary>Between two edits of a client: a story of less than 2,000 facts is handed out whole.</summary>
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(100);

    [Fact]
    public async Task Three_pods_restarted_one_after_the_other_under_load_fail_no_command_and_lose_no_fact()
    {
        await using var cluster = await PodCluster.StartAsync(3);
        using var balancer = await BalancerProcess.StartAsync([.. cluster.Pods.Values.Select(pod => pod.Address)]);
        var token = cluster.Any.Token();
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var load = Enumerable.Range(0, Clients).Select(client => EditAsync(balancer.Address, token, client, enough.Token)).ToArray();

        foreach (var (port, pod) in cluster.Pods.ToArray())
        {
            var address = pod.Address.ToString();
            await cluster.TerminateAsync(port);
            await cluster.AddAsync(address);
            await balancer.UntilAllUpAsync();
        }

        await enough.CancelAsync();
        foreach (var (task, edits) in await Task.WhenAll(load))
        {
            Assert.True(edits > 10, $"Only {edits} edits.");
            await using var late = await cluster.Any.ComeAsync();
            await late.JoinAsync(task);
            await late.AssertWholeAsync(task);
            Assert.Equal(
                Enumerable.Range(1, edits).Select(edit => $"Title {edit}"),
                late.Story.Where(fact => fact.Type == "title_changed").Select(fact => fact.Data.GetProperty("title").GetString()));
        }
    }

    /// <summary>Edits as long as it may; what fails is sent again under the same id.</summary>
    private static async Task<(string Task, int Edits)> EditAsync(
        Uri door, string token, int client, CancellationToken enough)
    {
        await using var line = new PatientLine(door, token);
        var task = (await line.CallAsync<CommandReply>("CreateTask", new CreateTaskRequest($"client-{client}", "A film about the sea", 5)))
            .TaskId!;
        await line.UntilReviewedAsync(task);
        var edits = 0;
        while (!enough.IsCancellationRequested)
        {
            var title = $"Title {++edits}";
            var reply = await line.CallAsync<CommandReply>(
                "SendCommand",
                task,
                Viewer.Command(new { type = "set_title", title }, $"edit-{edits}"));
            Assert.True(reply.Ok, $"{reply.Code}: {reply.Message}");
            await Task.Delay(Pace, TimeProvider.System, TestContext.Current.CancellationToken);
        }

        return (task, edits);
    }
}
