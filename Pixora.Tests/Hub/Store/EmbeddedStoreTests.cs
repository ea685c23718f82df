using System.Net.Sockets;
using Garnet;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Pixora.Hub.Settings;
using Pixora.Hub.Store;
using Pixora.Tests.Fakes;
using StackExchange.Redis;

namespace Pixora.Tests.Hub.Store;

/// <summary>The store of a server alone: who reaches it, and what it leaves.</summary>
[Trait(StoreTrait.Name, StoreTrait.Once)]
public sealed class EmbeddedStoreTests : IDisposable
{
    private readonly TemporaryFolder data = new();
    private readonly LogBook log = new();

    private string Folder => Path.Combine(data.Path, "store");

    private string SocketFile => Path.Combine(Folder, "store.sock");

    private string Note => Path.Combine(Folder, "socket.folder");

    /// <summary>A data folder whose path no socket's name may have.</summary>
    private string FarAway => Path.Combine(data.Path, new string('d', StoreSocket.LongestPath), "data");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        log.Dispose();
        data.Dispose();
    }

    [Fact]
    public async Task The_store_listens_on_a_socket_that_only_its_owner_reaches_and_takes_it_away()
    {
        await using (await TestStudio.OpenAsync(data))
        {
            Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no modes.");
            Assert.Equal(FileModes.Owner, FileModes.Of(Folder));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, FileModes.Of(SocketFile));
        }

        Assert.False(File.Exists(SocketFile));
        Assert.False(File.Exists(Note));
    }

    [Fact]
    public async Task A_socket_that_a_killed_server_left_does_not_stop_the_next_start()
    {
        Directory.CreateDirectory(Folder);
        Leave(SocketFile);

        await using var studio = await TestStudio.OpenAsync(data);
        await using var viewer = await studio.ComeAsync();

        Assert.True((await viewer.CreateAsync()).Ok);
    }

    [Fact]
    public async Task The_socket_of_a_data_folder_with_too_long_a_path_is_in_a_private_folder_for_as_long_as_the_server_runs()
    {
        string elsewhere;
        await using (var app = TestStudio.Build(FarAway, new StagedRenderer(data.Path), TestStore.Embedded))
        {
            await app.StartAsync(Token);
            elsewhere = await File.ReadAllTextAsync(Path.Combine(FarAway, "store", "socket.folder"), Token);
            Assert.True(File.Exists(Path.Combine(elsewhere, "store.sock")));
            Assert.True(OperatingSystem.IsWindows() || FileModes.Of(elsewhere) == FileModes.Owner);
            await app.StopAsync(Token);
        }

        Assert.False(Directory.Exists(elsewhere));
    }

    [Fact]
    public void A_folder_elsewhere_that_a_killed_server_left_goes_with_the_next_start()
    {
        var elsewhere = Path.Combine(data.Path, "elsewhere");
        Directory.CreateDirectory(elsewhere);
        Directory.CreateDirectory(Folder);
        File.WriteAllText(Note, elsewhere);
        Leave(Path.Combine(elsewhere, "store.sock"));

        using var socket = StoreSocket.In(Folder);

        Assert.Equal((SocketFile, false, false), (socket.File, File.Exists(Note), Directory.Exists(elsewhere)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/nowhere/at all")]
    [InlineData("\0")]
    public void A_note_that_names_no_folder_does_not_stop_the_start(string written)
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(Note, written);

        using var socket = StoreSocket.In(Folder);

        Assert.Equal((SocketFile, false), (socket.File, File.Exists(Note)));
    }

    [Fact]
    public void A_folder_elsewhere_that_holds_more_than_the_socket_is_left_alone()
    {
        using var elsewhere = new TemporaryFolder();
        Directory.CreateDirectory(Folder);
        File.WriteAllText(Note, elsewhere.Path);
        File.WriteAllText(Path.Combine(elsewhere.Path, "somebody's"), "");

        using var socket = StoreSocket.In(Folder);

        Assert.Equal(["somebody's"], Directory.EnumerateFileSystemEntries(elsewhere.Path).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_second_server_leaves_the_socket_of_the_first_alone()
    {
        await using var first = await TestStudio.OpenAsync(data);
        await using var second = TestStudio.Build(data.Path, new StagedRenderer(data.Path), TestStore.Embedded);

        var refused = await Assert.ThrowsAsync<StartRefusedException>(() => second.StartAsync(Token));

        Assert.Equal("data.busy", refused.Code);
        Assert.True(File.Exists(SocketFile));
        await using var viewer = await first.ComeAsync();
        Assert.True((await viewer.CreateAsync()).Ok);
    }

    [Fact]
    public async Task What_a_server_kept_that_listened_on_a_port_is_there()
    {
        var port = LoopbackPorts.Free();
        Directory.CreateDirectory(Folder);
        string[] arguments =
        [
            "--bind", "127.0.0.1", "--port", $"{port}", "--lua", "--aof", "--aof-commit-wait", "--recover", "--checkpointdir", Folder,
            "--device-type", "RandomAccess", "--memory", "64m", "--page", "1m", "--index", "8m",
            "--aof-memory", "16m", "--aof-page-size", "4m", "--checkpoint-freq", "1800", "-q",
        ];
        using (var older = new GarnetServer(arguments))
        {
            older.Start();
            var options = new ConfigurationOptions { EndPoints = { { "127.0.0.1", port } }, AllowAdmin = true };
            await AskAsync(options, async (database, server) =>
            {
                await database.StringSetAsync("in the checkpoint", "one");
                await server.SaveAsync(SaveType.BackgroundSave);
                await database.StringSetAsync("in the log", "two");
                return 0;
            });
        }

        using var folder = new StudioFolder(
            Options.Create(new HubOptions { DataFolder = data.Path }), new ConfigurationBuilder().Build(),
            NullLogger<StudioFolder>.Instance);
        using var store = new EmbeddedStore(folder, NullLoggerFactory.Instance);
        store.Start();

        var kept = await AskAsync(
            new ConfigurationOptions { EndPoints = { store.EndPoint }, Password = store.Password },
            (database, _) => database.StringGetAsync(["in the checkpoint", "in the log"]));
        Assert.Equal(["one", "two"], kept.Select(value => value.ToString()));
    }

    [Fact]
    public async Task The_log_of_a_first_start_has_no_stack_trace()
    {
        await using (await TestStudio.OpenAsync(data, builder => builder.Services.AddSingleton<ILoggerProvider>(log)))
        {
        }

        Assert.DoesNotContain(log.Lines, line => line.Contains("\n   at ", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_wrong_with_a_store_is_still_logged()
    {
        using var app = TestStudio.Build(
            data.Path,
            new StagedRenderer(data.Path),
            TestStore.Embedded,
            builder => builder.Services.AddSingleton<ILoggerProvider>(log));

        Assert.True(app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("SingleDatabaseManager").IsEnabled(LogLevel.Error));
    }

    private static async Task<T> AskAsync<T>(ConfigurationOptions options, Func<IDatabase, IServer, Task<T>> ask)
    {
        await using var connection = await ConnectionMultiplexer.ConnectAsync(options);
        return await ask(connection.GetDatabase(), connection.GetServers().Single());
    }

    /// <summary>Leaves a socket as a process that was killed does: its file stays, and nobody listens.</summary>
    private static void Leave(string file)
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint($"{file}.new"));
        File.Move($"{file}.new", file);
    }
}
