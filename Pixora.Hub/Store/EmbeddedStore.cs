using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Garnet;
using Garnet.server;
using Garnet.server.Auth.Settings;
using Pixora.Hub.Settings;
using Tsavorite.core;

namespace Pixora.Hub.Store;

/// <summary>A Redis-compatible server inside this process, for a machine that has none: on a socket that only this user reaches, its log in the data folder.</summary>
internal sealed class EmbeddedStore(StudioFolder folder, ILoggerFactory logs) : IDisposable
{
    private readonly Lazy<StoreSocket> socket = new(() =>
    {
        // Who does not own the folder removes nobody's socket.
        folder.Open();
        return StoreSocket.In(folder.Store);
    });

    private GarnetServer? server;

    public EndPoint EndPoint => new UnixDomainSocketEndPoint(socket.Value.File);

    /// <summary>For disks that know no owners: there the socket is as open as what lies beside it.</summary>
    public string Password { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    /// <summary>Tells this process from the last one that used the same data folder.</summary>
    public string Incarnation { get; } = Guid.NewGuid().ToString("n");

    /// <summary>Reads what was acknowledged before, however the last process ended.</summary>
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

    /// <summary>Not from a command line, which always opens a port as well.</summary>
    private GarnetServerOptions Options() => new()
    {
        EndPoints = [EndPoint],
        UnixSocketPath = socket.Value.File,
        UnixSocketPermission = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        AuthSettings = new PasswordAuthenticationSettings(Password),
        EnableLua = true,
        LuaOptions = new LuaOptions(),
        // An answer means that the log has it.
        EnableAOF = true,
        WaitForCommit = true,
        Recover = true,
        CheckpointDir = folder.Store,
        // Any other device asks for libaio.
        DeviceType = DeviceType.RandomAccess,
        LogMemorySize = "64m",
        PageSize = "1m",
        IndexMemorySize = "8m",
        AofMemorySize = "16m",
        AofPageSize = "4m",
        NetworkBufferPoolSize = "64m",
        // Now and then the whole state is written down and the log begins anew.
        CheckpointFrequencySecs = 1800,
        QuietMode = true,
    };
}
