using System.Diagnostics;
using System.Globalization;

namespace Pixora.Bench.Narrator;

/// <summary>Debian's pocketsphinx with its model of American English.</summary>
internal static class Recogniser
{
    private const string Model = "/usr/share/pocketsphinx/model/en-us";

    /// <summary>What it understands of recordings, in their order.</summary>
    /// <param name="folder">Holds <c>00.wav</c>, <c>01.wav</c> …</param>
    public static async Task<IReadOnlyList<string>> ReadAsync(string folder, int count)
    {
        string[] names = [.. Enumerable.Range(0, count).Select(i => i.ToString("00", CultureInfo.InvariantCulture))];
        foreach (var name in names)
        {
            await RunAsync(
                "ffmpeg", "-v", "error", "-y", "-i", Path.Combine(folder, name + ".wav"), "-ar", "16000", "-bitexact",
                Path.Combine(folder, name + ".16k.wav"));
        }

        var list = Path.Combine(folder, "list");
        var heard = Path.Combine(folder, "heard");
        await File.WriteAllLinesAsync(list, names);
        await RunAsync(
            "pocketsphinx_batch", "-hmm", Path.Combine(Model, "en-us"), "-lm", Path.Combine(Model, "en-us.lm.bin"),
            "-dict", Path.Combine(Model, "cmudict-en-us.dict"), "-adcin", "yes", "-adchdr", "44", "-cepdir", folder, "-cepext", ".16k.wav",
            "-ctl", list, "-hyp", heard, "-logfn", "/dev/null");
        // Each line ends with the file's name and a number, in brackets.
        return [.. (await File.ReadAllLinesAsync(heard)).Select(line => line[..line.LastIndexOf('(')])];
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments))!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
        }
    }
}
