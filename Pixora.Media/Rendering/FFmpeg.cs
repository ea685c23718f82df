using System.Diagnostics;
using Pixora.Media.Generation;

namespace Pixora.Media.Rendering;

/// <summary>Runs FFmpeg's programs with an argument list, and leaves no process behind.</summary>
/// <param name="program">Path or name of <c>ffmpeg</c>, <c>ffprobe</c> or another tool.</param>
internal sealed class FFmpeg(string program = "ffmpeg")
{
    private const int TailLines = 40;

    /// <summary>Runs to the end and answers with what it wrote.</summary>
    /// <param name="feed">Writes the program's standard input; null gives it none.</param>
    /// <exception cref="ProviderException"><c>ffmpeg.missing</c>, or <c>ffmpeg.failed</c> with the end of what it said, or <c>disk.full</c>.</exception>
    public async Task<FFmpegOutput> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken, Func<Stream, CancellationToken, Task>? feed = null)
    {
        using var process = Start(arguments, feed is not null);
        using var kill = cancellationToken.Register(() => Kill(process));
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var errors = ReadErrorsAsync(process.StandardError);
        var fed = FeedAsync(process, feed, cancellationToken);
        try
        {
            await fed;
        }
        catch (IOException)
        {
            // The program closed its input early; its exit code and last words say why.
        }
        catch
        {
            Kill(process);
            throw;
        }
        finally
        {
            await process.WaitForExitAsync(CancellationToken.None);
        }

        var result = new FFmpegOutput(await output, await errors);
        cancellationToken.ThrowIfCancellationRequested();
        return process.ExitCode == 0 ? result : throw Failure(process.ExitCode, result.Errors);
    }

    private Process Start(IReadOnlyList<string> arguments, bool feeds)
    {
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardInput = feeds,
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

    private static async Task FeedAsync(Process process, Func<Stream, CancellationToken, Task>? feed, CancellationToken cancellationToken)
    {
        if (feed is null)
        {
            return;
        }

        await using var input = process.StandardInput.BaseStream;
        await feed(input, cancellationToken);
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
