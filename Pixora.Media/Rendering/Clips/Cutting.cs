using System.Globalization;
using Pixora.Media.Rendering.Tools;

namespace Pixora.Media.Rendering.Clips;

/// <summary>A run of frames to be taken out of a moving clip.</summary>
/// <param name="Layer">Its footage, and the first frame.</param>
/// <param name="Frames">How many.</param>
internal sealed record Cutting(ClipLayer Layer, int Frames, int FrameRate)
{
    /// <summary>Frames that the last one is held for where the clip ends a little early.</summary>
    private const int MaxHeldFrames = 60;

    public int Width => Layer.Motion.Width;

    public int Height => Layer.Motion.Height;

    /// <summary>
    /// Raw frames of the film's size and rate to <paramref name="path"/>: scaled to cover the frame, and cropped in the
    /// middle.
    /// </summary>
    /// <remarks>
    /// Read from the start each time: the clip may have any frame rate, and decoding costs little against encoding.
    /// </remarks>
    public IReadOnlyList<string> Arguments(string path) =>
    [
        "-hide_banner", "-loglevel", "error", "-nostdin", "-y", "-i", Layer.Footage!, "-map", "0:v:0", "-vf", Filter,
        "-frames:v", Text(Frames), "-fps_mode", "passthrough", "-f", "rawvideo", path,
    ];

    public ToolBounds Bounds => new(
        (double)(Layer.From + Frames) / FrameRate, ((long)Width * Height * 3 / 2 * Frames) + (1 << 20));

    private string Filter => string.Join(
        ',',
        $"fps={Text(FrameRate)}",
        $"tpad=stop_mode=clone:stop={Text(MaxHeldFrames)}",
        $"trim=start_frame={Text(Layer.From)}:end_frame={Text(Layer.From + Frames)}",
        $"scale={Text(Width)}:{Text(Height)}:force_original_aspect_ratio=increase:out_color_matrix=bt709:out_range=tv",
        $"crop={Text(Width)}:{Text(Height)}",
        "format=yuv420p");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
