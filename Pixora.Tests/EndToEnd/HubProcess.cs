using System.Diagnostics;
using Pixora.Tests.Hub;

namespace Pixora.Tests.EndToEnd;

/// <summary>The server as the process that it is, making very small films.</summary>
internal sealed class HubProcess : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private readonly Process process;

    private readonly string data;

    private HubProcess(Process process, Uri address, string data)
    {
        this.process = process;
        this.data = data;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>What a client on this machine signs in with.</summary>
    public static string KeyFile(string data) => Path.Combine(data, "keys", "local.key");

    /// <param name="url">Port 0 takes any that is free.</param>
    /// <param name="settings">More of the environment.</param>
    public static async Task<HubProcess> StartAsync(
        string data, string url = "http://127.0.0.1:0", IReadOnlyDictionary<string, string>? settings = null)
    {
        var note = settings?.GetValueOrDefault("Pixora__AddressFile") ?? Path.Combine(data, "hub.url");
        File.Delete(note);
        var process = Launch(data, url, settings);
        await UntilAsync(() => File.Exists(note) || process.HasExited);
        return new HubProcess(
            process, new Uri(await File.ReadAllTextAsync(note, TestContext.Current.CancellationToken)), data);
    }

    /// <summary>Starts it and waits until it has given up.</summary>
    /// <param name="settings">Environment variables beside those of <see cref="StartAsync"/>.</param>
    public static async Task<RefusedStart> RefuseAsync(
        string data, string url = "http://127.0.0.1:0", params KeyValuePair<string, string>[] settings)
    {
        using var process = Launch(data, url, settings.ToDictionary());
        var errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new(process.ExitCode, errors);
    }

    /// <summary>Starts it, asks it to stop as soon as it has taken its data folder, and waits until it has.</summary>
    public static async Task<int> StopStartingAsync(string data)
    {
        using var process = Launch(data, "http://127.0.0.1:0");
        await UntilAsync(() => Directory.Exists(Path.Combine(data, "store")) || process.HasExited);
        Signals.Terminate(process.Id);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode;
    }

    public static async Task UntilAsync(Func<bool> happened)
    {
        while (!happened())
        {
            await Task.Delay(Pause, TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>A token of the local sign-in, made with the key of a data folder.</summary>
    public static string Token(string data) =>
        TokenMint.Make(Convert.FromHexString(File.ReadAllText(KeyFile(data)).Trim()));

    public string Token() => Token(data);

    public Task<Viewer> ComeAsync() => Viewer.ConnectAsync(Address, Token());

    /// <summary>True while it runs.</summary>
    public bool IsAlive => !process.HasExited;

    public int Id => process.Id;

    /// <summary>Bytes of its memory that are in use, files it has mapped among them.</summary>
    public long Memory
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>Asks it to go down, as a rolling deployment does, and waits until it has.</summary>
    public async Task TerminateAsync()
    {
        Signals.Terminate(process.Id);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Ends it as a power cut would.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }

    private static Process Launch(string data, string url, IReadOnlyDictionary<string, string>? settings = null)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Local",
                ["ASPNETCORE_URLS"] = url,
                ["Pixora__DataFolder"] = data,
                ["Pixora__LeastFreeMegabytes"] = "0",
                ["Render__ShortSide"] = "144",
                ["Render__FrameRate"] = "12",
                ["Logging__LogLevel__Default"] = "None",
            },
        };
        foreach (var (name, value) in settings ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        start.ArgumentList.Add(Artifacts.Program("Pixora.Hub", "Pixora.Hub.dll"));
        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        return process;
    }
}
