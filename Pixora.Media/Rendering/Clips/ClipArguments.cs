using System.Globalization;

namespace Pixora.Media.Rendering.Clips;

/// <summary>What FFmpeg is asked to make of a clip's frames.</summary>
internal static class ClipArguments
{
    /// <summary>
    /// Found by measuring on slowly moving stills: about half the time of plain veryfast at crf 20, and no lower an
    /// SSIM (bench).
    /// </summary>
    /// <remarks>
    /// Motion is small and even, so the cheapest search and a fixed run of B-frames lose nothing; a longer look-ahead
    /// gains little and costs 7 MB a 1080p frame. SAR goes into the stream itself.
    /// </remarks>
    private const string Tuning =
        "subme=1:me=dia:chroma-me=0:partitions=i4x4,i8x8:weightp=0:bframes=5:b-adapt=0:scenecut=0:rc-lookahead=20:sar=1/1";

    private const string Quality = "20.8";

    /// <summary>Of clips that a service moved: motion is large and uneven, and the encoder's own choices are right.</summary>
    private const string FootageTuning = "sar=1/1";

    private const string FootageQuality = "19";

    /// <summary>Raw frames from standard input to an MP4 at <paramref name="path"/>.</summary>
    public static IReadOnlyList<string> For(ClipRequest request, string path)
    {
        var size = request.Layers[0].Motion;
        var isFootage = request.Layers.Any(layer => layer.Footage is not null);
        var rate = request.FrameRate.ToString(CultureInfo.InvariantCulture);
        return
        [
            "-hide_banner", "-loglevel", "error", "-y",
            "-f", "rawvideo", "-pix_fmt", "yuv420p",
            "-video_size", string.Create(CultureInfo.InvariantCulture, $"{size.Width}x{size.Height}"),
            "-framerate", rate, "-i", "pipe:0",
            "-c:v", "libx264", "-threads", "1", "-preset", "veryfast", "-profile:v", "high", "-crf", isFootage ? FootageQuality : Quality,
            "-x264-params", isFootage ? FootageTuning : Tuning,
            "-flags:v", "+cgop+bitexact", "-fps_mode", "passthrough",
            "-color_range", "tv", "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709",
            "-chroma_sample_location", "left",
            .. Container(rate),
            "-f", "mp4", path,
        ];
    }

    /// <summary>
    /// One tick a frame, in the track and in the edit list: joins by stream copy add up without rounding.
    /// </summary>
    private static IReadOnlyList<string> Container(string rate) =>
        ["-video_track_timescale", rate, "-movie_timescale", rate, "-fflags", "+bitexact", "-map_metadata", "-1"];
}
