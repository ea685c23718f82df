using System.ComponentModel;
using System.Diagnostics;

namespace Pixora.Media.Rendering.Tools;

/// <summary>
/// Runs a program once: feeds it, reads what it prints, watches it, and leaves no process behind. The only place where
/// a process is started.
/// </summary>
/// <param name="temporary">Where the program is to put temporary files; null leaves it to the system.</param>
internal sealed class ToolProcess(ToolInvocation call, ToolOptions options, string? temporary, TimeProvider clock)
{
    private const long Megabyte = 1 << 20;
    private const int TailBytes = 1 << 16;
    private const int TailLines = 40;

    /// <summary>
    /// Wait for the pipes of a program that has ended; after it, another process is assumed to hold them.
    /// </summary>
    private static readonly TimeSpan PipeTimeout = TimeSpan.FromSeconds(1);

    /// <summary>Wait for killed processes.</summary>
    private static readonly TimeSpan KillTimeout = TimeSpan.FromSeconds(3);

    private readonly KeyValuePair<string, string?> mark = ProcessFamily.NewMark();

    /// <exception cref="Win32Exception">There is no such program.</exception>
    public async Task<ToolRun> RunAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var process = Start();
        var family = new ProcessFamily(process);
        ProcessLimits.Apply(process.Id, options.MemoryMegabytes * Megabyte, call.Bounds.FileBytes);
        var output = new ToolCapture(process.StandardOutput.BaseStream, options.OutputMegabytes * Megabyte);
        var errors = new ToolCapture(process.StandardError.BaseStream, options.OutputMegabytes * Megabyte, TailBytes);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var input = new ToolInput(process.StandardInput.BaseStream);
        PipeCapacity.Enlarge(process.StandardInput.BaseStream);
        var feeding = Task.Run(() => FeedAsync(input, stop.Token), CancellationToken.None);
        var exited = process.WaitForExitAsync(CancellationToken.None);
        var watch = new ToolWatch(family, options, call.Bounds, clock);
        var signs = new ToolSigns(exited, feeding, () => output.IsTooMuch || errors.IsTooMuch, () => input.IsOffered);
        var ending = await watch.UntilAsync(signs, cancellationToken);
        await CloseAsync(family, ending is not null, Task.WhenAll(exited, output.Done, errors.Done, feeding), stop);
        cancellationToken.ThrowIfCancellationRequested();
        var isFed = feeding.IsCompleted && await feeding;
        var said = new FFmpegOutput(output.Text, Tail(errors.Text));
        var exitCode = process.HasExited ? process.ExitCode : -1;
        return new ToolRun(ending ?? ToolRun.Judge(exitCode, said.Errors, isFed), exitCode, said);
    }

    private Process Start()
    {
        var start = new ProcessStartInfo(call.Tool.Program, call.Arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment[mark.Key] = mark.Value;
        if (temporary is not null)
        {
            start.Environment[ProcessFamily.TemporaryFolder] = temporary;
        }

        return Process.Start(start)!;
    }

    /// <summary>
    /// Kills remaining processes: children of a killed program, or a grandchild that holds a pipe open.
    /// </summary>
    /// <param name="closed">Is done when the program has ended and its pipes are closed.</param>
    private async Task CloseAsync(ProcessFamily family, bool isKilled, Task closed, CancellationTokenSource stop)
    {
        if (!isKilled && await IsDoneAsync(closed, PipeTimeout))
        {
            return;
        }

        await stop.CancelAsync();
        family.Kill(mark.Value!);

        // A process that still holds a pipe has removed its mark: the readers and writers end with it and are not
        // awaited.
        await IsDoneAsync(closed, KillTimeout);
    }

    private async Task<bool> IsDoneAsync(Task closed, TimeSpan within)
    {
        await Task.WhenAny(closed, Task.Delay(within, clock, CancellationToken.None));
        return closed.IsCompleted;
    }

    /// <summary>Feeds the program and closes its input.</summary>
    /// <returns>False when it did not take all of it: it has crashed, or its error output tells why.</returns>
    private async Task<bool> FeedAsync(ToolInput pipe, CancellationToken cancellationToken)
    {
        try
        {
            await using var input = pipe;
            if (call.Feed is not null)
            {
                await call.Feed(input, cancellationToken);
            }

            return true;
        }
        catch (Exception broken) when (broken is IOException or OperationCanceledException)
        {
            return false;
        }
    }

    private static string Tail(string text) =>
        string.Join('\n', text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').TakeLast(TailLines));
}
