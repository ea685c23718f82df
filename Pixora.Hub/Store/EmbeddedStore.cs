using System.Security.Cryptography;
using Garnet;

namespace Pixora.Hub.Store;

/// <summary>A Redis-compatible server inside this process, for a machine that has none: on a free loopback port, with a password nobody else knows, its log in the data folder.</summary>
internal sealed class EmbeddedStore : IDisposable
{
    private readonly StudioFolder folder;
    private readonly ILoggerFactory logs;
    private GarnetServer? server;

    public EmbeddedStore(StudioFolder folder, ILoggerFactory logs)
    {
        (this.folder, this.logs) = (folder, logs);
        Port = LoopbackPorts.Free();
    }

    public int Port { get; }

    public string Password { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    /// <summary>Tells this process from the last one that used the same data folder.</summary>
    public string Incarnation { get; } = Guid.NewGuid().ToString("n");

    /// <summary>Reads what was acknowledged before, however the last process ended.</summary>
    public void Start()
    {
        server = new GarnetServer(Arguments(), logs);
        server.Start();
    }

    public void Dispose()
    {
        Interlocked.Exchange(ref server, null)?.Dispose();
    }

    private string[] Arguments() =>
    [
        "--bind", "127.0.0.1", "--port", $"{Port}",
        "--auth", "Password", "--password", Password,
        "--lua",
        // An answer means that the log has it.
        "--aof", "--aof-commit-wait", "--recover",
        "--checkpointdir", folder.Store,
        // Any other device asks for libaio.
        "--device-type", "RandomAccess",
        "--memory", "64m", "--page", "1m", "--index", "8m", "--aof-memory", "16m", "--aof-page-size", "4m",
        // Now and then the whole state is written down and the log begins anew.
        "--checkpoint-freq", "1800",
        "-q",
    ];
}
