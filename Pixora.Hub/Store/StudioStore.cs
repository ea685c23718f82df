using Pixora.Hub.Settings;
using Pixora.Media.Generation;
using StackExchange.Redis;

namespace Pixora.Hub.Store;

/// <summary>
/// The connection to the store, Redis or the embedded one. While the store cannot be reached a call fails at once.
/// </summary>
internal sealed class StudioStore(StoreAddress address) : IAsyncDisposable
{
    private const int NamesPerPage = 1000;

    private static readonly string[] PassingErrors = ["LOADING", "MISCONF", "READONLY"];

    private ConnectionMultiplexer? connection;

    /// <summary>True while the store can be reached.</summary>
    public bool IsUp => connection?.IsConnected == true;

    private IDatabase Database =>
        (connection ?? throw new InvalidOperationException("The store is not open yet.")).GetDatabase();

    public static ProviderException Unavailable(Exception? cause) =>
        new("store.unavailable", "The store does not answer. Nothing was lost; try again in a moment.", retryable: true, cause);

    /// <exception cref="StartRefusedException"><c>store.unreachable</c>.</exception>
    public async Task OpenAsync()
    {
        connection = await ConnectionMultiplexer.ConnectAsync(address.Options(failFast: true));
        if (!connection.IsConnected)
        {
            throw new StartRefusedException(
                "store.unreachable",
                "The Redis of ConnectionStrings__Redis does not answer. "
                + "Start it or correct the address, or leave it out to use the embedded store.");
        }
    }

    /// <exception cref="ProviderException">
    /// <c>store.unavailable</c>: retryable; whether a change was made is not known.
    /// </exception>
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

    /// <summary>
    /// Every key in the store that matches; a key that is added or removed meanwhile may be among them or not.
    /// </summary>
    /// <exception cref="ProviderException"><c>store.unavailable</c>: the keys are not all known.</exception>
    public Task<IReadOnlyCollection<string>> NamesAsync(string pattern, CancellationToken cancellationToken) => AskAsync(async _ =>
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var server in connection!.GetServers().Where(server => !server.IsReplica))
        {
            await foreach (var name in server.KeysAsync(pattern: pattern, pageSize: NamesPerPage).WithCancellation(cancellationToken))
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

    /// <summary>True while Redis reads its log after a start, cannot write to its disk, or is a replica.</summary>
    private static bool IsPassing(Exception fault) =>
        fault is RedisServerException && Array.Exists(
            PassingErrors, error => fault.Message.StartsWith(error, StringComparison.Ordinal));
}
