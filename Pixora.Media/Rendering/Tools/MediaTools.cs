namespace Pixora.Media.Rendering.Tools;

/// <summary>FFmpeg's two programs.</summary>
internal sealed class MediaTools(ToolRunner runner)
{
    /// <summary>Those of the search path, outside a server.</summary>
    public static MediaTools Plain { get; } = new(ToolRunner.Plain);

    public FFmpeg FFmpeg { get; } = new(ExternalTool.FFmpeg(runner.Limits.FFmpeg), runner);

    public FFmpeg FFprobe { get; } = new(ExternalTool.FFprobe(runner.Limits.FFprobe), runner);
}
