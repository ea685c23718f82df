using Pixora.Hub.Settings;
using Pixora.Media;
using Pixora.Media.Storage;

namespace Pixora.Hub;

/// <summary><c>verify</c>: checks every part of every film in the data folder, whether a server runs or not.</summary>
internal static class VerifyCommand
{
    /// <summary>As in sysexits.h.</summary>
    private const int Usage = 64;
    private const int Missing = 69;

    private const string Help = """
        Reads every part of every film in the data folder and lists those that are not what was added.
        A server may run meanwhile, also one of a cluster that shares the folder.

          ./pixora verify            lists them
          ./pixora verify --repair   drops them too: they are made again when they are needed

        The data folder is the one PIXORA_DATA names for ./pixora; without the script, Pixora__DataFolder.
        Exit codes: 0 all is whole, 1 there were faults, repaired or not, 64 wrong usage, 69 there is no data folder.
        """;

    public static Task<int> RunAsync(IReadOnlyList<string> wishes) => wishes switch
    {
        ["--help" or "-h"] => Task.FromResult(Say(0, Console.Out, Help)),
        [] => VerifyAsync(repair: false),
        ["--repair"] => VerifyAsync(repair: true),
        _ => Task.FromResult(Say(Usage, Console.Error, "usage: 'verify' takes nothing or --repair. Try --help.")),
    };

    private static async Task<int> VerifyAsync(bool repair)
    {
        var options = new HubOptions();
        new ConfigurationBuilder().AddEnvironmentVariables().Build().GetSection(HubOptions.Section).Bind(options);
        var folder = Path.GetFullPath(options.DataFolder);
        if (!Directory.Exists(Path.Combine(folder, "assets")))
        {
            return Say(
                Missing, Console.Error, $"data.missing: There is no data folder of a server at {folder}. Set Pixora__DataFolder to it.");
        }

        await using var services = new ServiceCollection()
            .AddPixoraMedia()
            .Configure<MediaOptions>(media => media.DataFolder = folder)
            .BuildServiceProvider();
        var store = services.GetRequiredService<IAssetStore>();
        return Report(await (repair ? store.RepairAsync(CancellationToken.None) : store.VerifyAsync(CancellationToken.None)), repair);
    }

    private static int Report(IReadOnlyList<AssetFault> faults, bool repaired)
    {
        foreach (var fault in faults)
        {
            Console.WriteLine($"{fault.Kind.ToString().ToLowerInvariant(),-11}{fault.Key}");
            foreach (var path in fault.SharedBy)
            {
                Console.WriteLine($"{"",-11}also {path}: the film is made anew by an edit and an approval");
            }
        }

        return Say(faults.Count == 0 ? 0 : 1, Console.Out, (faults.Count, repaired) switch
        {
            (0, _) => "Everything is whole.",
            (var count, true) => $"{count} faulty, dropped: they are made again when they are needed.",
            (var count, false) =>
                $"{count} faulty. './pixora verify --repair' drops them: they are made again when they are needed.",
        });
    }

    private static int Say(int exitCode, TextWriter where, string words)
    {
        where.WriteLine(words);
        return exitCode;
    }
}
