using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Pixora.Hub.Grains;
using Pixora.Hub.Settings;
using Pixora.Tests.EndToEnd;
using Pixora.Tests.Fakes;
using Pixora.Tests.Hub;

namespace Pixora.Tests.Cluster;

/// <summary>Several pods as processes, one Redis, one data folder, and a look into the cluster from outside.</summary>
internal sealed class PodCluster : IAsyncDisposable
{
    /// <summary>The name of the cluster, which is no secret.</summary>
    public const string Prefix = "cluster";

    private readonly TemporaryFolder data = new();
    private readonly Dictionary<int, HubProcess> pods = [];
    private readonly KeyValuePair<string, string>[] settings;
    private WebApplication? lookout;

    private PodCluster(RedisProcess redis, KeyValuePair<string, string>[] settings)
    {
        Redis = redis;
        this.settings = settings;
    }

    public RedisProcess Redis { get; }

    public string Data => data.Path;

    /// <summary>The living pods, by the port the others know them by.</summary>
    public IReadOnlyDictionary<int, HubProcess> Pods => pods;

    public HubProcess Any => pods.Values.First();

    /// <param name="settings">What differs from pods as other tests want them, as environment variables.</param>
    public static async Task<PodCluster> StartAsync(int count, params KeyValuePair<string, string>[] settings)
    {
        Assert.SkipUnless(
            LocalProgram.IsThere("redis-server"), "redis-server is not installed: './pixora test' installs it.");
        var cluster = new PodCluster(await RedisProcess.StartAsync(), settings);
        try
        {
            await cluster.OpenAsync(count);
            return cluster;
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts one more pod.</summary>
    /// <param name="url">Port 0 takes any that is free.</param>
    public async Task<HubProcess> AddAsync(string url = "http://127.0.0.1:0")
    {
        var port = LoopbackPorts.Free();
        var all = new Dictionary<string, string>
        {
            ["ConnectionStrings__Redis"] = Redis.Connection,
            ["Pixora__KeyPrefix"] = Prefix,
            ["Pixora__AddressFile"] = Path.Combine(Data, $"pod-{port}.url"),
            ["Pixora__Cluster__SiloPort"] = $"{port}",
            ["Pixora__Limits__CommandsPerMinute"] = "0",
            ["Pixora__Limits__Connections"] = "0",
        };
        foreach (var (name, value) in settings)
        {
            all[name] = value;
        }

        return pods[port] = await HubProcess.StartAsync(Data, url, all);
    }

    /// <summary>The port of the pod that holds a task's writer and conducts its render.</summary>
    public async Task<int> ConductorAsync(string task)
    {
        var address = await AskAsync(
            (management, grains) => management.GetActivationAddress(grains.GetGrain<IVideoTaskGrain>(task)).AsTask());
        return address?.Endpoint.Port ?? throw new InvalidOperationException("The task is asleep.");
    }

    /// <summary>The ports of the pods that the cluster takes for alive, in order.</summary>
    public async Task<IReadOnlyList<int>> ActiveAsync() =>
        [.. (await AskAsync((management, _) => management.GetHosts(onlyActive: true))).Keys.Select(pod => pod.Endpoint.Port).Order()];

    /// <summary>How often a pod that is still there was not believed to be.</summary>
    public async Task<int> DoubtsAsync() =>
        (await AskAsync((management, _) => management.GetDetailedHosts(onlyActive: true))).Sum(
            pod => pod.SuspectTimes?.Count ?? 0);

    /// <summary>Asks a pod to go down and waits until it has.</summary>
    public async Task TerminateAsync(int port)
    {
        pods.Remove(port, out var pod);
        await pod!.TerminateAsync();
        pod.Dispose();
    }

    public async Task KillAsync(int port)
    {
        pods.Remove(port, out var pod);
        await pod!.KillAsync();
        pod.Dispose();
    }

    private Task<T> AskAsync<T>(Func<IManagementGrain, IGrainFactory, Task<T>> ask)
    {
        var grains = lookout!.Services.GetRequiredService<IGrainFactory>();
        return lookout.Services.GetRequiredService<ClusterRetry>()
            .AskAsync(() => ask(grains.GetGrain<IManagementGrain>(0), grains), TestContext.Current.CancellationToken);
    }

    private async Task OpenAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            await AddAsync();
        }

        lookout = TestStudio.Build(
            Data,
            new StagedRenderer(Data),
            [new("ConnectionStrings:Redis", Redis.Connection), new("Pixora:Role", "Web"), new("Pixora:KeyPrefix", Prefix)]);
        await lookout.StartAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (lookout is not null)
        {
            await lookout.StopAsync(CancellationToken.None);
            await lookout.DisposeAsync();
        }

        foreach (var pod in pods.Values)
        {
            pod.Dispose();
        }

        Redis.Dispose();
        data.Dispose();
    }
}
