using System.ComponentModel;
using System.Diagnostics;
using Pixora.Tests.Architecture;

namespace Pixora.Tests.Fakes;

/// <summary>Runs JavaScript with packages from npm, away from the source tree, which stays clean.</summary>
internal static class Node
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static bool IsThere
    {
        get
        {
            try
            {
                using var process = Process.Start(
                    new ProcessStartInfo("node", ["--version"]) { RedirectStandardOutput = true });
                process!.WaitForExit();
                return true;
            }
            catch (Win32Exception)
            {
                return false;
            }
        }
    }

    /// <summary>Copies files into a folder of the build's output and installs what its package.json names.</summary>
    /// <param name="name">Of the folder.</param>
    /// <param name="files">From the repository's root.</param>
    /// <returns>The folder.</returns>
    public static async Task<string> InstallAsync(string name, params IEnumerable<string> files)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", name)).FullName;
        foreach (var file in files)
        {
            File.Copy(
                Path.Combine(Repository.Root, file), Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
        }

        await RunAsync(folder, "npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
        return folder;
    }

    /// <returns>What it printed.</returns>
    public static async Task<string> RunAsync(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(Token);
        var errors = process.StandardError.ReadToEndAsync(Token);
        await process.WaitForExitAsync(Token);
        Assert.True(process.ExitCode == 0, $"{program}: {await output}{await errors}");
        return await output;
    }
}
