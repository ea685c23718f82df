using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Pixora.Hub.Store;
using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Media.Storage;
using Pixora.Tests.Hub;
using Pixora.Tests.Media.Storage;

namespace Pixora.Tests.Fakes.Makers;

/// <summary>
/// A whole server as a process that can be killed: it has one picture made by a <see cref="PaidImageMaker"/>, prints
/// what the store then holds of it, and ends.
/// </summary>
internal static class PaidMakerServer
{
    /// <summary>Starts this program as such a server.</summary>
    public const string Command = "paid-maker-server";

    /// <summary>What is remembered is written beside what is told.</summary>
    private const string Remembered = "\"cost\"";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    /// <summary>What is paid for.</summary>
    public static ImageSpec Picture(IJobService service) =>
        TestData.Picture("a sea") with { Maker = new PaidImageMaker(service).Profile };

    /// <param name="data">The data folder.</param>
    /// <param name="jobs">Of a <see cref="FolderJobService"/>.</param>
    public static Process Start(string data, string jobs)
    {
        string[] arguments = [Path.Combine(AppContext.BaseDirectory, "Pixora.Tests.dll"), Command, data, jobs];
        return Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
    }

    /// <inheritdoc cref="Start"/>
    public static async Task<int> RunAsync(string data, string jobs)
    {
        using var limit = new CancellationTokenSource(Longest, TimeProvider.System);
        var service = new FolderJobService(jobs);
        var spec = Picture(service);
        await using var studio = TestStudio.Build(
            data,
            new StagedRenderer(data),
            TestStore.Settings,
            builder => builder.Services.AddSingleton<IImageMaker>(new PaidImageMaker(service)));
        await studio.StartAsync(limit.Token);
        await studio.Services.GetRequiredService<IAssets>().GetOrMakeAsync(spec, new Progress<double>(), limit.Token);
        var store = studio.Services.GetRequiredService<StudioStore>();
        var key = studio.Services.GetRequiredService<StoreKeys>().Asset(spec.Key.Value);
        var record = "";
        while (!record.Contains(Remembered, StringComparison.Ordinal))
        {
            await Task.Delay(Pause, TimeProvider.System, limit.Token);
            record = $"{await store.AskAsync(database => database.HashGetAsync(key, "data"))}";
        }

        await Console.Out.WriteLineAsync(record);
        await studio.StopAsync(limit.Token);
        return 0;
    }
}
