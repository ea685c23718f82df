using System.Diagnostics;
using System.Runtime.ExceptionServices;
using Pixora.Media.Generation;

namespace Pixora.Media.Rendering;

/// <summary>Runs FFmpeg's programs with an argument list, and leaves no process behind.</summary>
/// <param name="program">Path or name of <c>ffmpeg</c>, <c>ffprobe</c> or another tool.</param>
internal sealed class FFmpeg(string program = "ffmpeg")
{
    private const int TailLines = 40;

    /// <summary>Runs to the end and answers with what it wrote.</summary>
    /// <param name="feed">Writes the program's standard input, which is closed after it; null closes it at once.</param>
    /// <exception cref="ProviderException"><c>ffmpeg.missing</c>, or <c>ffmpeg.failed</c> with the end of what it said, or <c>disk.full</c>.</exception>
    public async Task<FFmpegOutput> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken, Func<Stream, CancellationToken, Task>? feed = null)
    {
        using var span = MediaActivity.Run(program);
        using var process = Start(arguments);
        using var kill = cancellationToken.Register(() => Kill(process));
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var errors = ReadErrorsAsync(process.StandardError);
        var broken = await FeedAsync(process, feed, cancellationToken);
        await process.WaitForExitAsync(CancellationToken.None);
        span.Exited(process.ExitCode);
        var result = new FFmpegOutput(await output, await errors);
        cancellationToken.ThrowIfCancellationRequested();
        if (process.ExitCode != 0)
        {
            throw Failure(process.ExitCode, result.Errors);
        }

        broken?.Throw();
        return result;
    }

    private Process Start(IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            throw new ProviderException("ffmpeg.missing", $"{program} is not installed. Run './pixora up', or: apt-get install ffmpeg", retryable: false, missing);
        }
    }

    /// <summary>Feeds the program and closes its input.</summary>
    /// <returns>What broke the pipe, if anything did: a program that closed its input early says why in its last words.</returns>
    private static async Task<ExceptionDispatchInfo?> FeedAsync(Process process, Func<Stream, CancellationToken, Task>? feed, CancellationToken cancellationToken)
    {
        await using var input = process.StandardInput.BaseStream;
        try
        {
            if (feed is not null)
            {
                PipeCapacity.Enlarge(input);
                await feed(input, cancellationToken);
            }

            return null;
        }
        catch (IOException broken)
        {
            return ExceptionDispatchInfo.Capture(broken);
        }
        catch
        {
            Kill(process);
            await process.WaitForExitAsync(CancellationToken.None);
            throw;
        }
    }

    private static async Task<string> ReadErrorsAsync(StreamReader reader)
    {
        var tail = new Queue<string>();
        while (await reader.ReadLineAsync(CancellationToken.None) is { } line)
        {
            tail.Enqueue(line);
            if (tail.Count > TailLines)
            {
                tail.Dequeue();
            }
        }

        return string.Join('\n', tail);
    }

    private ProviderException Failure(int exitCode, string errors) => errors.Contains("No space left on device", StringComparison.Ordinal)
        ? new("disk.full", "The disk is full. Free some space and retry: what was finished is kept.", retryable: true)
        : new("ffmpeg.failed", $"{program} ended with exit code {exitCode}: {errors}", retryable: false);

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended already.
        }
    }
}

/// <param name="Output">Standard output, whole.</param>
/// <param name="Errors">The last lines of standard error.</param>
internal sealed record FFmpegOutput(string Output, string Errors);
