using Pixora.Hub.Settings;
using StackExchange.Redis;

namespace Pixora.Hub.Store;

/// <summary>Where the store is.</summary>
internal sealed class StoreAddress(IConfiguration configuration, Func<EmbeddedStore> embed)
{
    /// <summary>Milliseconds.</summary>
    private const int ConnectTimeout = 2000;

    /// <summary>
    /// Of a command, in milliseconds: a write is answered once it is on the disk, which may take long on a busy
    /// machine.
    /// </summary>
    private const int CommandTimeout = 5000;

    /// <summary>Milliseconds.</summary>
    private const int ReconnectInterval = 500;

    private readonly Lazy<EmbeddedStore?> embedded = new(
        () => RedisConnection.Of(configuration) is null ? embed() : null);

    /// <summary>The store inside this process, null when <c>ConnectionStrings:Redis</c> names one.</summary>
    public EmbeddedStore? Embedded => embedded.Value;

    /// <summary>
    /// True for a process with an embedded store: it is the only pod, so it counts connections and viewers in memory.
    /// The embedded store answers a write when it is on the disk, so counting there would delay commands.
    /// </summary>
    public bool IsAlone => Embedded is not null;

    /// <summary>How to connect.</summary>
    /// <param name="failFast"> True fails commands at once while the store is away; false queues them until their
    /// timeout, for callers that do not retry.
    /// </param>
    public ConfigurationOptions Options(bool failFast = false)
    {
        var options = Embedded is { } store
            ? new ConfigurationOptions { EndPoints = { store.EndPoint }, Password = store.Password }
            : ConfigurationOptions.Parse(RedisConnection.Of(configuration)!);
        options.AbortOnConnectFail = false;
        options.ClientName = "pixora";
        options.ConnectTimeout = ConnectTimeout;
        options.AsyncTimeout = options.SyncTimeout = CommandTimeout;
        options.BacklogPolicy = failFast ? BacklogPolicy.FailFast : BacklogPolicy.Default;
        options.ReconnectRetryPolicy = new LinearRetry(ReconnectInterval);
        return options;
    }
}
