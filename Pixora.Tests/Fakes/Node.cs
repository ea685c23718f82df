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

    /// <summary>
    /// Copies a client of the clients' workspace into a folder of the build's output, in place of an earlier copy, and
    /// installs what it needs, unless that is there already.
    /// </summary>
    /// <param name="workspace">Name of the client's folder in <c>clients</c>.</param>
    /// <param name="folders">What it reads besides, from the repository's root; they keep their places.</param>
    /// <returns>The copy of the client's folder.</returns>
    public static async Task<string> InstallWorkspaceAsync(string workspace, params IEnumerable<string> folders)
    {
        var root = Path.Combine(Repository.Root, "artifacts", workspace);
        var clients = Directory.CreateDirectory(Path.Combine(root, "clients")).FullName;
        var own = Path.Combine("clients", workspace);
        foreach (var folder in folders.Append(own))
        {
            Renew(folder, root);
        }

        foreach (var file in PackageFiles())
        {
            Copy(file, root);
        }

        var installed = Path.Combine(clients, "node_modules", ".installed");
        var wanted = await File.ReadAllTextAsync(Path.Combine(clients, "package-lock.json"), Token);
        if (!File.Exists(installed) || await File.ReadAllTextAsync(installed, Token) != wanted)
        {
            await RunAsync(clients, "npm", "ci", "--workspace", workspace, "--no-audit", "--no-fund", "--ignore-scripts");
            await File.WriteAllTextAsync(installed, wanted, Token);
        }

        return Path.Combine(root, own);
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

    /// <summary>What npm reads of the clients' workspace: its own files, and the package of every client.</summary>
    private static IEnumerable<string> PackageFiles()
    {
        var clients = Path.Combine(Repository.Root, "clients");
        return Directory.EnumerateDirectories(clients).Select(client => Path.Combine(client, "package.json"))
            .Where(File.Exists)
            .Concat([.. Directory.EnumerateFiles(clients, "package*.json"), Path.Combine(clients, ".npmrc")]);
    }

    /// <summary>Copies a folder without what npm has installed in it; what is gone here is gone there.</summary>
    private static void Renew(string folder, string root)
    {
        var copy = Path.Combine(root, folder);
        if (Directory.Exists(copy))
        {
            Directory.Delete(copy, recursive: true);
        }

        var files = Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*", SearchOption.AllDirectories);
        foreach (var file in files.Where(file => !file.Split(Path.DirectorySeparatorChar).Contains("node_modules")))
        {
            Copy(file, root);
        }
    }

    private static void Copy(string file, string root)
    {
        var copy = Path.Combine(root, Path.GetRelativePath(Repository.Root, file));
        Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
        File.Copy(file, copy, overwrite: true);
    }
}
