using Pixora.Hub.Settings;
using StackExchange.Redis;

namespace Pixora.Hub.Store;

/// <summary>Where the store is.</summary>
internal sealed class StoreAddress(IConfiguration configuration, Func<EmbeddedStore> embed)
{
    /// <summary>Of a connection attempt and of a command, in milliseconds.</summary>
    private const int Timeout = 2000;

    /// <summary>Milliseconds.</summary>
    private const int ReconnectInterval = 500;

    private readonly Lazy<EmbeddedStore?> embedded = new(() => RedisConnection.Of(configuration) is null ? embed() : null);

    /// <summary>The store inside this process, null when <c>ConnectionStrings:Redis</c> names one.</summary>
    public EmbeddedStore? Embedded => embedded.Value;

    /// <summary>
    /// True for a process with an embedded store: it is the only pod, so it counts connections and viewers in memory. The embedded store
    /// answers a write when it is on the disk, so counting there would delay commands.
    /// </summary>
    public bool IsAlone => Embedded is not null;

    /// <summary>How to connect.</summary>
    /// <param name="failFast">
    /// True fails commands at once while the store is away; false queues them until their timeout, for callers that do not retry.
    /// </param>
    public ConfigurationOptions Options(bool failFast = false)
    {
        var options = Embedded is { } store
            ? new ConfigurationOptions { EndPoints = { store.EndPoint }, Password = store.Password }
            : ConfigurationOptions.Parse(RedisConnection.Of(configuration)!);
        options.AbortOnConnectFail = false;
        options.ClientName = "pixora";
        options.ConnectTimeout = options.AsyncTimeout = options.SyncTimeout = Timeout;
        options.BacklogPolicy = failFast ? BacklogPolicy.FailFast : BacklogPolicy.Default;
        options.ReconnectRetryPolicy = new LinearRetry(ReconnectInterval);
        return options;
    }
}
