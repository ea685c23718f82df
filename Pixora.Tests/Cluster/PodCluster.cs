using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Pixora.Hub.Grains;
using Pixora.Tests.EndToEnd;
using Pixora.Tests.Fakes;
using Pixora.Tests.Hub;

namespace Pixora.Tests.Cluster;

/// <summary>Several pods as processes, one Redis, one data folder, and a look into the cluster from outside.</summary>
internal sealed class PodCluster : IAsyncDisposable
{
    private const string Prefix = "cluster";

    private readonly TemporaryFolder data = new();
    private readonly Dictionary<int, HubProcess> pods = [];
    private WebApplication? lookout;

    private readonly IReadOnlyDictionary<string, string> settings;

    private PodCluster(RedisProcess redis, IReadOnlyDictionary<string, string>? settings) => (Redis, this.settings) = (redis, settings ?? new Dictionary<string, string>());

    public RedisProcess Redis { get; }

    public string Data => data.Path;

    /// <summary>The living pods, by the port the others know them by.</summary>
    public IReadOnlyDictionary<int, HubProcess> Pods => pods;

    public HubProcess Any => pods.Values.First();

    /// <param name="settings">More of every pod's environment.</param>
    public static async Task<PodCluster> StartAsync(int count, IReadOnlyDictionary<string, string>? settings = null)
    {
        Assert.SkipUnless(Tool.IsThere("redis-server"), "redis-server is not installed: './pixora test' installs it.");
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
        var port = RedisProcess.FreePort();
        return pods[port] = await HubProcess.StartAsync(Data, url, new Dictionary<string, string>(settings)
        {
            ["ConnectionStrings__Redis"] = Redis.Connection,
            ["Pixora__KeyPrefix"] = Prefix,
            ["Pixora__AddressFile"] = Path.Combine(Data, $"pod-{port}.url"),
            ["Pixora__Cluster__SiloPort"] = $"{port}",
            ["Pixora__Limits__CommandsPerMinute"] = "0",
            ["Pixora__Limits__Connections"] = "0",
        });
    }

    /// <summary>The port of the pod that holds a task's writer and conducts its render.</summary>
    public async Task<int> ConductorAsync(string task)
    {
        var grains = lookout!.Services.GetRequiredService<IGrainFactory>();
        var line = lookout.Services.GetRequiredService<ClusterLine>();
        var address = await line.AskAsync(() => grains.GetGrain<IManagementGrain>(0).GetActivationAddress(grains.GetGrain<IVideoTaskGrain>(task)).AsTask(), TestContext.Current.CancellationToken);
        return address?.Endpoint.Port ?? throw new InvalidOperationException("The task is asleep.");
    }

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

    private async Task OpenAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            await AddAsync();
        }

        lookout = TestStudio.Build(Data, new StagedRenderer(Data), [new("ConnectionStrings:Redis", Redis.Connection), new("Pixora:Role", "Web"), new("Pixora:KeyPrefix", Prefix)]);
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
