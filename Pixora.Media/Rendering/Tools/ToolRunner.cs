using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Pixora.Media.Generation;
using Pixora.Media.Storage;
using Pixora.Media.Telemetry;

namespace Pixora.Media.Rendering.Tools;

/// <summary>
/// Runs programs within their limits. A program that hangs, crashes or exceeds a limit is retried once; one that
/// reports an error is not.
/// </summary>
/// <param name="folder">Holds the programs' temporary files; null leaves them to the system.</param>
internal sealed class ToolRunner(
    IOptions<ToolOptions> options, DataFolder? folder, TimeProvider clock, ILogger<ToolRunner> log)
{
    /// <summary>Runs with the usual limits, outside a server.</summary>
    public static ToolRunner Plain { get; } = new(
        new OptionsWrapper<ToolOptions>(new()), null, TimeProvider.System, NullLogger<ToolRunner>.Instance);

    public ToolOptions Limits { get; } = options.Value;

    /// <summary>Runs a program to its end and answers with what it printed.</summary>
    /// <exception cref="ProviderException"> <c>ffmpeg.missing</c> or <c>music.missing</c>, <c>disk.full</c>, or the
    /// tool's code followed by <c>failed</c>, <c>crashed</c>, <c>stalled</c>, <c>slow</c>, <c>memory</c> or
    /// <c>output</c>.
    /// </exception>
    public async Task<FFmpegOutput> RunAsync(ToolInvocation call, CancellationToken cancellationToken)
    {
        var run = await OnceAsync(call, cancellationToken);
        if (run.MayPass)
        {
            log.TriedAgain(call.Tool.Name, run.Ending, run.ExitCode, ToolLog.Loggable(run.Said.Errors));
            run = await OnceAsync(call, cancellationToken);
        }

        if (run.Ending is not ToolEnding.Done)
        {
            log.Failed(call.Tool.Name, run.Ending, run.ExitCode, ToolLog.Loggable(run.Said.Errors));
            throw ToolFaults.Of(call.Tool, run);
        }

        return run.Said;
    }

    private async Task<ToolRun> OnceAsync(ToolInvocation call, CancellationToken cancellationToken)
    {
        using var span = MediaActivity.Run(call.Tool.Program);
        var temporary = folder?.Aside("");
        try
        {
            var run = await new ToolProcess(call, Limits, Made(temporary), clock).RunAsync(cancellationToken);
            span.Exited(run.ExitCode);
            return run;
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            throw ToolFaults.Missing(call.Tool, missing);
        }
        finally
        {
            Remove(temporary);
        }
    }

    private static string? Made(string? folder) => folder is null ? null : Directory.CreateDirectory(folder).FullName;

    private static void Remove(string? folder)
    {
        try
        {
            if (folder is not null)
            {
                Directory.Delete(folder, recursive: true);
            }
        }
        catch (Exception left) when (left is IOException or UnauthorizedAccessException)
        {
            // A process that removed its mark may still write there; the next start of the server deletes the folder.
        }
    }
}
