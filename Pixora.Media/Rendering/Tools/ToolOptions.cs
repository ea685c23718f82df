using System.ComponentModel.DataAnnotations;

namespace Pixora.Media.Rendering.Tools;

/// <summary>
/// The programs that are run, and the limits each run has; read from the section <see cref="Section"/> of the
/// configuration.
/// </summary>
public sealed class ToolOptions
{
    public const string Section = "Tools";

    /// <summary>Path or name of <c>ffmpeg</c>.</summary>
    [Required]
    public string FFmpeg { get; set; } = "ffmpeg";

    /// <summary>Path or name of <c>ffprobe</c>.</summary>
    [Required]
    public string FFprobe { get; set; } = "ffprobe";

    /// <summary>Seconds a program may neither read nor write anything before it counts as hung, 0.1 to 3,600.</summary>
    [Range(0.1, 3600)]
    public double IdleSeconds { get; set; } = 60;

    /// <summary>
    /// Seconds a program may take for each second of film or sound it works on, 1 to 3,600. Ten times
    /// <see cref="IdleSeconds"/> come on top.
    /// </summary>
    [Range(1, 3600)]
    public double SecondsPerSecond { get; set; } = 60;

    /// <summary>Megabytes of memory a program and its children may use, 64 to 1,000,000.</summary>
    [Range(64, 1_000_000)]
    public int MemoryMegabytes { get; set; } = 2048;

    /// <summary>Megabytes a program may print, 1 to 1,000.</summary>
    [Range(1, 1000)]
    public int OutputMegabytes { get; set; } = 64;
}
