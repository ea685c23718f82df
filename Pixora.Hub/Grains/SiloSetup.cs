using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Orleans.Clustering.Redis;
using Orleans.Configuration;
using Orleans.Serialization;
using Pixora.Hub.Contracts;
using Pixora.Hub.Security.Pods;
using Pixora.Hub.Settings;
using Pixora.Hub.Store;
using Pixora.Media.Storage;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Grains;

/// <summary>Sets up Orleans: this pod as a silo, or as a client of the silos.</summary>
internal static class SiloSetup
{
    /// <summary>Name of the storage of <see cref="AssetDocument"/>.</summary>
    public const string Assets = "assets";

    /// <summary>
    /// The JSON in which the model and the wire cross the cluster: as they are kept, and signals can be read again.
    /// </summary>
    internal static JsonSerializerOptions Written { get; } = MakeWritten();

    /// <summary>The outcome of a call that takes longer is not known.</summary>
    private static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Grains of other pods whose place is cached. By default Orleans makes room for a million at the start, which
    /// takes 18 MB.
    /// </summary>
    private const int CachedPlaces = 16_384;

    public static void AddCluster(this WebApplicationBuilder builder, HubRole role)
    {
        builder.Services.AddOptions<ClusterSettings>()
            .BindConfiguration(ClusterSettings.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<ClusterRetry>().AddSingleton<GrainTasks>()
            .AddSingleton<IVideoTasks>(provider => provider.GetRequiredService<GrainTasks>())
            .AddSingleton<IAssets, GrainAssets>()
            .AddSerializer(serializer => serializer.AddJsonSerializer(IsWritten, Written));
        builder.Services.AddOptions<ClusterOptions>().Configure<StoreKeys, StoreAddress>(Name);
        builder.Services.AddPodProof();
        if (role is HubRole.Web)
        {
            builder.UseOrleansClient(client =>
            {
                client.UseRedisClustering(_ => { }).AddActivityPropagation();
                client.UseProof();
            });
        }
        else
        {
            builder.UseOrleans(silo => Configure(silo));
        }

        builder.Services.AddOptions<RedisClusteringOptions>().Configure<StoreAddress>((options, address) =>
        {
            options.ConfigurationOptions = address.Options();
            options.EntryExpiry = address.Embedded is null ? null : TimeSpan.FromDays(1);
        });
    }

    private static void Configure(ISiloBuilder silo)
    {
        silo.UseRedisClustering(_ => { })
            .AddRedisGrainStorage(Assets, options => options.Configure<StoreAddress, StoreKeys>((storage, address, keys) =>
            {
                storage.ConfigurationOptions = address.Options();
                storage.GetStorageKey = (_, grain) => keys.Asset(grain.Key.ToString()!);
                storage.GrainStorageSerializer = new ReadableJson();
            }))
            .UseRedisReminderService(_ => { })
            .AddActivityPropagation();
        silo.UseProof();
        silo.Services.AddOptions<RedisReminderTableOptions>().Configure<StoreAddress>(
            (reminders, address) => reminders.ConfigurationOptions = address.Options());
        silo.Services.AddOptions<EndpointOptions>().Configure<IOptions<ClusterSettings>, StoreAddress>(Place);
        silo.Services.AddOptions<ClusterMembershipOptions>().Configure<IOptions<ClusterSettings>>(Watch);
        silo.Services.Configure<SiloMessagingOptions>(messaging => messaging.ResponseTimeout = CallTimeout);
        silo.Services.Configure<GrainDirectoryOptions>(directory => directory.CacheSize = CachedPlaces);
    }

    /// <summary>
    /// A process with an embedded store is a cluster of its own with a new id at each start: the pods that the last
    /// process listed do not belong to it.
    /// </summary>
    private static void Name(ClusterOptions options, StoreKeys keys, StoreAddress address)
    {
        options.ServiceId = keys.Prefix;
        options.ClusterId = address.Embedded is null ? keys.Prefix : $"{keys.Prefix}-{address.Embedded.Incarnation}";
    }

    /// <summary>A pod with an embedded store has no gateway: nothing outside its process calls its grains.</summary>
    private static void Place(EndpointOptions endpoint, IOptions<ClusterSettings> settings, StoreAddress address)
    {
        var cluster = settings.Value;
        endpoint.AdvertisedIPAddress = IPAddress.Parse(cluster.Address);
        endpoint.SiloPort = PortOf(cluster.SiloPort);
        endpoint.GatewayPort = address.IsAlone ? 0 : PortOf(cluster.GatewayPort);
    }

    private static int PortOf(int configured) => configured == 0 ? LoopbackPorts.Free() : configured;

    /// <summary>
    /// Probes often, so that a dead pod is found soon, and allows several missed probes, so that a pod whose cores all
    /// encode is not declared dead.
    /// </summary>
    private static void Watch(ClusterMembershipOptions membership, IOptions<ClusterSettings> settings)
    {
        membership.ProbeTimeout = TimeSpan.FromSeconds(settings.Value.ProbeSeconds);
        membership.NumMissedProbesLimit = settings.Value.MissedProbes;
        membership.TableRefreshTimeout = TimeSpan.FromSeconds(5);
        membership.IAmAliveTablePublishTimeout = TimeSpan.FromSeconds(5);
    }

    private static JsonSerializerOptions MakeWritten()
    {
        var options = new JsonSerializerOptions(TaskJson.Options);
        WireReading.AddTo(options);
        return options;
    }

    /// <summary>
    /// True for types of the model and of the wire: pods send them to each other as the JSON that is used everywhere
    /// else.
    /// </summary>
    internal static bool IsWritten(Type type) =>
        type.Assembly == typeof(VideoTask).Assembly || type.Namespace == typeof(WireSignal).Namespace;
}
