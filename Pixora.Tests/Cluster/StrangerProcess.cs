using Pixora.Tests.Fakes;

namespace Pixora.Tests.Cluster;

/// <summary>
/// A <see cref="Stranger"/> as a process of a user who has nothing to do with the server: 65534, or where only root may
/// become somebody else, the user of the tests.
/// </summary>
internal static class StrangerProcess
{
    private const string Nobody = "65534";

    /// <summary>True when it runs as another user.</summary>
    public static bool IsAnotherUser => Environment.IsPrivilegedProcess && LocalProgram.IsThere("setpriv");

    /// <returns>What each way into each port gave.</returns>
    public static async Task<IReadOnlyList<Loot>> TryAsync(string cluster, string task, IEnumerable<int> ports)
    {
        using var copy = new TemporaryFolder();
        string[] asNobody = IsAnotherUser
            ? ["setpriv", "--reuid", Nobody, "--regid", Nobody, "--clear-groups"]
            : ["env"];
        string[] program = [.. asNobody, "dotnet", IsAnotherUser ? await CopyAsync(copy.Path) : Program];
        return await RunAsync(program, [cluster, task, "none", .. Texts(ports)]);
    }

    /// <summary>The same by somebody who can read the authority's file.</summary>
    public static Task<IReadOnlyList<Loot>> TryWithProofAsync(string cluster, string task, string authority, IEnumerable<int> ports) =>
        RunAsync(["dotnet", Program], [cluster, task, authority, .. Texts(ports)]);

    private static string Program => Path.Combine(AppContext.BaseDirectory, "Pixora.Tests.dll");

    private static IEnumerable<string> Texts(IEnumerable<int> ports) => ports.Select(port => $"{port}");

    /// <param name="wishes">Those of <see cref="Stranger.RunAsync"/>.</param>
    private static async Task<IReadOnlyList<Loot>> RunAsync(string[] program, string[] wishes)
    {
        var (exitCode, output) = await LocalProgram.RunAsync(
            program[0], [.. program[1..], Stranger.Command, .. wishes]);
        Assert.True(exitCode == 0, output);
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Loot.Parse)];
    }

    /// <summary>The program where everybody can read it: the folder of the tests may be their user's alone.</summary>
    private static async Task<string> CopyAsync(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory).Where(file => Path.GetExtension(file) is ".dll" or ".json"))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        Assert.Equal(0, (await LocalProgram.RunAsync("chmod", "-R", "o+rX", folder)).ExitCode);
        return Path.Combine(folder, Path.GetFileName(Program));
    }
}
