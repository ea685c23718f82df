using Pixora.Hub.Settings;
using StackExchange.Redis;

namespace Pixora.Hub.Store;

/// <summary>Where the store is.</summary>
internal sealed class StoreAddress(IConfiguration configuration, Func<EmbeddedStore> embed)
{
    private const int Patience = 2000;

    private readonly Lazy<EmbeddedStore?> embedded = new(() => RedisConnection.Of(configuration) is null ? embed() : null);

    /// <summary>The store inside this process, null when <c>ConnectionStrings:Redis</c> names one.</summary>
    public EmbeddedStore? Embedded => embedded.Value;

    /// <summary>A process with a store of its own is the only pod. Who comes and goes it counts itself: that store answers when the disk has everything, and would make the commands of the others wait.</summary>
    public bool IsAlone => Embedded is not null;

    /// <summary>How to connect.</summary>
    /// <param name="failFast">True refuses commands while the store is away; false keeps them for a moment, for who cannot repeat them.</param>
    public ConfigurationOptions Options(bool failFast = false)
    {
        var options = Embedded is { } store
            ? new ConfigurationOptions { EndPoints = { store.EndPoint }, Password = store.Password }
            : ConfigurationOptions.Parse(RedisConnection.Of(configuration)!);
        options.AbortOnConnectFail = false;
        options.ClientName = "pixora";
        options.ConnectTimeout = options.AsyncTimeout = options.SyncTimeout = Patience;
        options.BacklogPolicy = failFast ? BacklogPolicy.FailFast : BacklogPolicy.Default;
        options.ReconnectRetryPolicy = new LinearRetry(500);
        return options;
    }
}
