using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Garnet;
using Garnet.server;
using Garnet.server.Auth.Settings;
using Pixora.Hub.Settings;
using Tsavorite.core;

namespace Pixora.Hub.Store;

/// <summary>
/// A Redis-compatible server inside this process, for a machine without Redis: it listens on a Unix socket that only
/// this user reaches, and keeps its log in the data folder.
/// </summary>
internal sealed class EmbeddedStore(StudioFolder folder, ILoggerFactory logs) : IDisposable
{
    private readonly Lazy<StoreSocket> socket = new(() =>
    {
        // Opened first: only the process that owns the folder may remove an old socket.
        folder.Open();
        return StoreSocket.In(folder.Store);
    });

    private GarnetServer? server;

    public EndPoint EndPoint => new UnixDomainSocketEndPoint(socket.Value.File);

    /// <summary>Protects the socket on disks without permissions.</summary>
    public string Password { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    /// <summary>Id of this start: tells the process from the last one that used the same data folder.</summary>
    public string Incarnation { get; } = Guid.NewGuid().ToString("n");

    /// <summary>
    /// Starts listening with everything that was acknowledged before, however the last process ended.
    /// </summary>
    public void Start()
    {
        server = new GarnetServer(Options(), logs);
        server.Start();
    }

    public void Dispose()
    {
        Interlocked.Exchange(ref server, null)?.Dispose();
        if (socket.IsValueCreated)
        {
            socket.Value.Dispose();
        }
    }

    /// <summary>Options in code: Garnet's command line always opens a port as well.</summary>
    private GarnetServerOptions Options() => new()
    {
        EndPoints = [EndPoint],
        UnixSocketPath = socket.Value.File,
        UnixSocketPermission = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        AuthSettings = new PasswordAuthenticationSettings(Password),
        EnableLua = true,
        LuaOptions = new LuaOptions(),
        // A command is answered when the log has it.
        EnableAOF = true,
        WaitForCommit = true,
        Recover = true,
        CheckpointDir = folder.Store,
        // The other devices need libaio.
        DeviceType = DeviceType.RandomAccess,
        LogMemorySize = "64m",
        PageSize = "1m",
        IndexMemorySize = "8m",
        AofMemorySize = "16m",
        AofPageSize = "4m",
        NetworkBufferPoolSize = "64m",
        // In seconds; a checkpoint writes the whole state, and the log begins again.
        CheckpointFrequencySecs = 1800,
        QuietMode = true,
    };
}
