using Pixora.Media.Generation;

namespace Pixora.Media.Rendering.Tools;

/// <summary>
/// Turns the failure of a program into an error for users. The output of the program goes to the log only.
/// </summary>
internal static class ToolFaults
{
    public static ProviderException Missing(ExternalTool tool, Exception cause) => new(
        tool.Package == "ffmpeg" ? "ffmpeg.missing" : $"{tool.Code}.missing",
        $"{tool.Name} is not installed. Run './pixora up', or: apt-get install {tool.Package}",
        retryable: false,
        cause);

    public static ProviderException Of(ExternalTool tool, ToolRun run) => run.Ending switch
    {
        ToolEnding.DiskFull => new(
            "disk.full", "The disk is full. Free some space and retry: what was finished is kept.", retryable: true),
        ToolEnding.Stalled =>
            Failed(tool, "stalled", "did nothing for too long and was stopped, twice. Retry goes on with what is finished."),
        ToolEnding.Slow => Failed(
            tool, "slow", "took far too long and was stopped, twice. Retry when the machine has less to do."),
        ToolEnding.Memory =>
            Failed(tool, "memory", "wanted more memory than it may have, twice. Make the picture smaller, or give it more."),
        ToolEnding.Output =>
            Failed(tool, "output", "wrote far more than it should and was stopped, twice. Retry goes on with what is finished."),
        ToolEnding.Crashed =>
            Failed(tool, "crashed", "crashed or was killed, twice. Free some memory and retry: what was finished is kept."),
        _ =>
            new($"{tool.Code}.failed", $"{tool.Noun} failed (exit code {run.ExitCode}); the server's log has its words.", retryable: false),
    };

    private static ProviderException Failed(ExternalTool tool, string what, string words) =>
        new($"{tool.Code}.{what}", $"{tool.Noun} {words}", retryable: true);
}
