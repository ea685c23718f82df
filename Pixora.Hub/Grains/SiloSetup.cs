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

/// <summary>Makes this pod a part of the cluster.</summary>
internal static class SiloSetup
{
    /// <summary>Name of the storage of <see cref="AssetDocument"/>.</summary>
    public const string Assets = "assets";

    /// <summary>How the model and the wire cross the cluster: as they are kept, and what passes is read again.</summary>
    internal static JsonSerializerOptions Written { get; } = MakeWritten();

    /// <summary>A call that takes longer has an unknown outcome.</summary>
    private static readonly TimeSpan LongestCall = TimeSpan.FromSeconds(10);

    /// <summary>Grains of other pods whose place is remembered. The framework makes room for a million at the start, 18 MB that nobody uses.</summary>
    private const int KnownPlaces = 16_384;

    public static void AddCluster(this WebApplicationBuilder builder, HubRole role)
    {
        builder.Services.AddOptions<ClusterSettings>().BindConfiguration(ClusterSettings.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<ClusterLine>().AddSingleton<GrainTasks>()
            .AddSingleton<IVideoTasks>(provider => provider.GetRequiredService<GrainTasks>())
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
            builder.Services.AddSingleton<IAssets, GrainAssets>();
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
        silo.Services.AddOptions<RedisReminderTableOptions>().Configure<StoreAddress>((reminders, address) => reminders.ConfigurationOptions = address.Options());
        silo.Services.AddOptions<EndpointOptions>().Configure<IOptions<ClusterSettings>, StoreAddress>(Place);
        silo.Services.AddOptions<ClusterMembershipOptions>().Configure<IOptions<ClusterSettings>>(Watch);
        silo.Services.Configure<SiloMessagingOptions>(messaging => messaging.ResponseTimeout = LongestCall);
        silo.Services.Configure<GrainDirectoryOptions>(directory => directory.CacheSize = KnownPlaces);
    }

    /// <summary>A process with a store of its own is a cluster of its own: what the last process left in the list of pods is nobody.</summary>
    private static void Name(ClusterOptions options, StoreKeys keys, StoreAddress address)
    {
        options.ServiceId = keys.Prefix;
        options.ClusterId = address.Embedded is null ? keys.Prefix : $"{keys.Prefix}-{address.Embedded.Incarnation}";
    }

    /// <summary>Nobody but the only pod itself calls its grains, so that one has no gateway.</summary>
    private static void Place(EndpointOptions endpoint, IOptions<ClusterSettings> settings, StoreAddress address)
    {
        var cluster = settings.Value;
        endpoint.AdvertisedIPAddress = IPAddress.Parse(cluster.Address);
        endpoint.SiloPort = cluster.SiloPort == 0 ? LoopbackPorts.Free() : cluster.SiloPort;
        endpoint.GatewayPort = address.IsAlone ? 0 : cluster.GatewayPort == 0 ? LoopbackPorts.Free() : cluster.GatewayPort;
    }

    /// <summary>Quick to see that a pod is gone, slow to believe it of one that is only busy: probes that are late count, probes are late on a pod whose cores all encode.</summary>
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

    /// <summary>The model and the wire cross the cluster as the JSON they are everywhere else.</summary>
    internal static bool IsWritten(Type type) => type.Assembly == typeof(VideoTask).Assembly || type.Namespace == typeof(WireSignal).Namespace;
}
