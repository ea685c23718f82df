using Pixora.Hub.Settings;
using Pixora.Media.Generation;
using StackExchange.Redis;

namespace Pixora.Hub.Store;

/// <summary>The connection to the store, Redis or the embedded one. It answers or says at once that it cannot.</summary>
internal sealed class StudioStore(StoreAddress address) : IAsyncDisposable
{
    private const int NamesAtOnce = 1000;

    private ConnectionMultiplexer? connection;

    /// <summary>True while the store can be reached.</summary>
    public bool IsUp => connection?.IsConnected == true;

    private IDatabase Database => (connection ?? throw new InvalidOperationException("The store is not open yet.")).GetDatabase();

    public static ProviderException Unavailable(Exception? cause) =>
        new("store.unavailable", "The store does not answer. Nothing was lost; try again in a moment.", retryable: true, cause);

    /// <exception cref="StartRefusedException"><c>store.unreachable</c>.</exception>
    public async Task OpenAsync()
    {
        connection = await ConnectionMultiplexer.ConnectAsync(address.Options(failFast: true));
        if (!connection.IsConnected)
        {
            throw new StartRefusedException("store.unreachable", "The Redis of ConnectionStrings__Redis does not answer. Start it or correct the address, or leave it out to use the embedded store.");
        }
    }

    /// <exception cref="ProviderException"><c>store.unavailable</c>: retryable; whether a change was made is not known.</exception>
    public async Task<T> AskAsync<T>(Func<IDatabase, Task<T>> ask)
    {
        try
        {
            return await ask(Database);
        }
        catch (Exception fault) when (fault is RedisConnectionException or RedisTimeoutException || IsPassing(fault))
        {
            throw Unavailable(fault);
        }
    }

    /// <summary>Every name in the store that matches: those that are there from beginning to end are among them for certain.</summary>
    /// <exception cref="ProviderException"><c>store.unavailable</c>: they are not all known.</exception>
    public Task<IReadOnlyCollection<string>> NamesAsync(string pattern, CancellationToken cancellationToken) => AskAsync(async _ =>
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var server in connection!.GetServers().Where(server => !server.IsReplica))
        {
            await foreach (var name in server.KeysAsync(pattern: pattern, pageSize: NamesAtOnce).WithCancellation(cancellationToken))
            {
                names.Add(name.ToString());
            }
        }

        return (IReadOnlyCollection<string>)names;
    });

    public async ValueTask DisposeAsync()
    {
        if (connection is not null)
        {
            await connection.DisposeAsync();
        }
    }

    /// <summary>A Redis that has just been started reads its log first, and one that lost its disk takes nothing.</summary>
    private static bool IsPassing(Exception fault) => fault is RedisServerException
        && (fault.Message.StartsWith("LOADING", StringComparison.Ordinal) || fault.Message.StartsWith("MISCONF", StringComparison.Ordinal) || fault.Message.StartsWith("READONLY", StringComparison.Ordinal));
}
