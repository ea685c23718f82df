using System.ComponentModel.DataAnnotations;

namespace Pixora.Media.Rendering;

/// <summary>How films are made on this machine.</summary>
public sealed class RenderOptions
{
    public const string Section = "Render";

    /// <summary>Length of a frame's short side, in pixels, even, 36 to 2160.</summary>
    [Range(36, 2160)]
    public int ShortSide { get; set; } = 1080;

    /// <summary>Frames a second, 10 to 60.</summary>
    [Range(10, 60)]
    public int FrameRate { get; set; } = 30;

    /// <summary>How many makers that use the processor run at once; 0 means one a core.</summary>
    [Range(0, 64)]
    public int Lanes { get; set; }
}
