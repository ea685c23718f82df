using System.ComponentModel;
using System.Diagnostics;
using Pixora.Tests.Architecture;
using Pixora.Tests.Fakes.StandIn;

namespace Pixora.Tests.Agents.Chat;

/// <summary>A stand-in that only pleases Pixora's own client proves nothing: OpenAI's official JavaScript client drives it here.</summary>
public sealed class FidelityTests
{
    private static readonly string[] Files = ["package.json", "package-lock.json", ".npmrc", "check.mjs"];

    [Fact]
    public async Task The_official_client_takes_the_stand_in_for_the_real_server()
    {
        Assert.SkipUnless(IsThere("node"), "node is not installed.");
        await using var server = await StandInOpenAI.StartAsync(
            new Reply.Words("The sea at dawn."),
            new Reply.Words("The sea at dawn."),
            new Reply.Calls([new("call_1", "undo", "{}"), new("call_2", "redo", "{}")]),
            new Reply.Calls([new("call_1", "undo", "{}"), new("call_2", "move_scene", """{"sceneId":"scene-2","place":1}""")]),
            new Reply.Declines("I cannot help with that."),
            new Reply.Fails(429, "rate_limit_exceeded", RetryAfter: "2"),
            new Reply.FailsMidway("The sea"),
            new Reply.TornOff("The sea"));
        var folder = Install();
        await RunAsync(folder, "npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");

        Assert.Contains(
            "12 checks passed",
            await RunAsync(folder, "node", "check.mjs", server.BaseUrl.ToString(), StandInOpenAI.Key),
            StringComparison.Ordinal);
    }

    /// <summary>A copy among the build's output, so that the source tree stays clean.</summary>
    private static string Install()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "fidelity")).FullName;
        foreach (var file in Files)
        {
            File.Copy(Path.Combine(Repository.Root, "Pixora.Tests", "Fidelity", file), Path.Combine(folder, file), overwrite: true);
        }

        return folder;
    }

    private static bool IsThere(string program)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, ["--version"]) { RedirectStandardOutput = true });
            process!.WaitForExit();
            return true;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private static async Task<string> RunAsync(string folder, string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"{program}: {await errors}");
        return await output;
    }
}
