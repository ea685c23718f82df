using Pixora.Media.Generation;

namespace Pixora.Media.Rendering.Tools;

/// <summary>Runs one of FFmpeg's programs with an argument list.</summary>
internal sealed class FFmpeg(ExternalTool tool, ToolRunner runner)
{
    /// <param name="program">Path or name of <c>ffmpeg</c> or <c>ffprobe</c>.</param>
    public FFmpeg(string program = "ffmpeg")
        : this(Path.GetFileName(program) == "ffprobe" ? ExternalTool.FFprobe(program) : ExternalTool.FFmpeg(program), ToolRunner.Plain)
    {
    }

    /// <summary>Runs to the end and answers with what it wrote.</summary>
    /// <param name="feed">Writes the program's standard input, which is closed after it; null closes it at once. It may
    /// be called twice.</param>
    /// <exception cref="ProviderException">As <see cref="ToolRunner.RunAsync"/>.</exception>
    public Task<FFmpegOutput> RunAsync(
        IReadOnlyList<string> arguments,
        ToolBounds bounds,
        CancellationToken cancellationToken,
        Func<Stream, CancellationToken, Task>? feed = null) =>
        runner.RunAsync(new ToolInvocation(tool, arguments, bounds) { Feed = feed }, cancellationToken);

    /// <summary>The same where nothing is known beforehand.</summary>
    public Task<FFmpegOutput> RunAsync(
        IReadOnlyList<string> arguments, CancellationToken cancellationToken, Func<Stream, CancellationToken, Task>? feed = null) =>
        RunAsync(arguments, ToolBounds.Unknown, cancellationToken, feed);
}

/// <param name="Output">Standard output, whole.</param>
/// <param name="Errors">The last lines of standard error.</param>
internal sealed record FFmpegOutput(string Output, string Errors);
