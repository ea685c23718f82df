using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;

namespace Pixora.Bench.FanOut;

/// <summary>Starts a server of the race and controls it.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(1);

    private static readonly string[] Limits =
    [
        "Connections", "CommandsPerMinute", "RunningTasks", "FilmMinutesPerDay", "StoredBytes", "MessagesPerSecond", "ReadsPerMinute",
        "ReadsAtOnce", "StoryBytes",
    ];

    private readonly Process process;

    private readonly HttpClient control;

    private ServerProcess(Process process, string[] addresses)
    {
        this.process = process;
        Address = new Uri(addresses[0]);
        control = new HttpClient { BaseAddress = new Uri(addresses[1]), Timeout = Timeout };
    }

    public Uri Address { get; }

    /// <param name="data">Folder for what the server keeps.</param>
    public static async Task<ServerProcess> StartAsync(string kind, string data)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Local",
                ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
                ["Pixora__DataFolder"] = data,
            },
        };
        foreach (var limit in Limits)
        {
            start.Environment[$"Pixora__Limits__{limit}"] = "0";
        }

        start.ArgumentList.Add(typeof(ServerProcess).Assembly.Location);
        start.ArgumentList.Add("fanout-server");
        start.ArgumentList.Add(kind);
        var process = Process.Start(start)!;
        return new ServerProcess(process, await AddressesAsync(process.StandardOutput));
    }

    public async Task<Opened> OpenAsync(int groups)
    {
        var answer = await control.PostAsync(Door($"open?groups={groups}"), null);
        return (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<Opened>())!;
    }

    /// <summary>Sends one fact to every group.</summary>
    public async Task RoundAsync() => (await control.PostAsync(Door("round"), null)).EnsureSuccessStatusCode();

    /// <summary>Sends facts to the groups in turns.</summary>
    /// <param name="rate">Facts a second, all groups together.</param>
    /// <returns>How many.</returns>
    public Task<long> PaceAsync(int rate, int seconds) =>
        AskAsync(string.Create(CultureInfo.InvariantCulture, $"pace?rate={rate}&seconds={seconds}"));

    /// <returns>Memory after a garbage collection.</returns>
    public async Task<MemoryUse> SettleAsync() =>
        await (await control.PostAsync(Door("settle"), null)).EnsureSuccessStatusCode().Content.ReadFromJsonAsync<MemoryUse>();

    /// <summary>Limits the thread pool to one thread per core.</summary>
    public async Task NarrowAsync() => (await control.PostAsync(Door("narrow"), null)).EnsureSuccessStatusCode();

    /// <summary>Methods compiled so far, those that were compiled twice too.</summary>
    public async Task<int> CompiledAsync() => (int)await AskAsync("compiled");

    /// <summary>Processor time so far.</summary>
    public async Task<TimeSpan> SpentAsync() => new(await AskAsync("spent"));

    public async ValueTask DisposeAsync()
    {
        control.Dispose();
        process.StandardInput.Close();
        using var timeout = new CancellationTokenSource(Timeout);
        await process.WaitForExitAsync(timeout.Token);
        process.Dispose();
    }

    private async Task<long> AskAsync(string what)
    {
        using var answer = (await control.PostAsync(Door(what), null)).EnsureSuccessStatusCode();
        return long.Parse(await answer.Content.ReadAsStringAsync(), CultureInfo.InvariantCulture);
    }

    private static Uri Door(string what) => new($"/{what}", UriKind.Relative);

    private static async Task<string[]> AddressesAsync(StreamReader output)
    {
        while (await output.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(FanOutServer.Listening, StringComparison.Ordinal))
            {
                // Reads the rest of the output, so that the pipe does not fill up.
                _ = output.BaseStream.CopyToAsync(Stream.Null);
                return line[FanOutServer.Listening.Length..].Split(' ');
            }
        }

        throw new InvalidOperationException("A server ended before it listened.");
    }
}
