using System.Globalization;
using Pixora.Media.Generation;
using Pixora.Media.Rendering.Inspection;
using Pixora.Media.Rendering.Tools;

namespace Pixora.Media.Providers.Remote;

/// <summary>
/// Fits a clip of a service to a scene: a little too short, it is slowed to no less than 0.8 of its speed; shorter
/// still, it is repeated with cross-fades; too long, it is cut. It is enlarged or reduced until it covers the frame and
/// cropped in the middle, in BT.709 of limited range, at its own frame rate up to 60, without sound.
/// </summary>
internal sealed class ClipFile(MediaTools tools)
{
    private const double SlowestSpeed = 0.8;
    private const double CrossFade = 0.5;
    private const double ShortestSource = 0.75;
    private const int HighestRate = 60;

    /// <summary>Seconds beyond the length that was asked for, against rounding.</summary>
    private const double Spare = 0.1;

    private const long MostPixels = 4096L * 4096;

    /// <exception cref="ProviderException"><c>maker.answer</c>: it holds no picture.</exception>
    public async Task FitAsync(string maker, string source, MotionRequest request, string path, CancellationToken cancellationToken)
    {
        var found = await ReadAsync(maker, source, cancellationToken);
        var wanted = request.Seconds + Spare;
        var speed = Math.Clamp(found.Seconds / wanted, SlowestSpeed, 1);
        var slowed = found.Seconds / speed;
        var copies = slowed >= wanted - 0.01 ? 1 : 1 + (int)Math.Ceiling((wanted - slowed) / (slowed - CrossFade));
        string[] arguments =
        [
            "-hide_banner", "-loglevel", "error", "-nostdin", "-y",
            .. Enumerable.Repeat<string[]>(["-protocol_whitelist", "file,pipe", "-i", source], copies).SelectMany(one => one),
            "-filter_complex", Filter(request, found, speed, copies), "-map", "[out]", "-an", "-t", Text(wanted),
            "-c:v", "libx264", "-preset", "veryfast", "-crf", "18", "-pix_fmt", "yuv420p",
            "-color_range", "tv", "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709",
            "-map_metadata", "-1", "-movflags", "+faststart", "-f", "mp4", path,
        ];
        try
        {
            await tools.FFmpeg.RunAsync(arguments, new ToolBounds(wanted * 2, long.MaxValue), cancellationToken);
        }
        catch (ProviderException broken) when (broken.Code == "encoder.failed")
        {
            throw RemoteFaults.Unreadable(maker, "its clip is damaged");
        }
    }

    private async Task<SourceClip> ReadAsync(string maker, string source, CancellationToken cancellationToken)
    {
        try
        {
            var streams = await FilmStreams.ReadAsync(tools.FFprobe, source, cancellationToken);
            return streams.Pixels is > 0 and <= MostPixels && streams.Seconds >= ShortestSource
                ? new(streams.Seconds, Rate(streams.Rate))
                : throw RemoteFaults.Unreadable(maker, "its clip is too short or too large");
        }
        catch (ProviderException broken) when (broken.Code == FilmStreams.UnreadableCode)
        {
            throw RemoteFaults.Unreadable(maker, "it is no clip");
        }
    }

    private static string Filter(MotionRequest request, SourceClip source, double speed, int copies)
    {
        var size = $"{request.Width}:{request.Height}";
        string[] chains = [.. Enumerable.Range(0, copies).Select(copy =>
            $"[{copy}:v:0]setpts=(PTS-STARTPTS)/{Text(speed)},fps={Text(source.Rate)},"
            + $"scale={size}:force_original_aspect_ratio=increase:out_color_matrix=bt709:out_range=tv,crop={size},setsar=1,format=yuv420p"
            + (copies == 1 ? "[out]" : $"[c{copy}]"))];
        return string.Join(';', [.. chains, .. Joins(copies, source.Seconds / speed)]);
    }

    /// <summary>Each repetition begins before the last one ends.</summary>
    /// <param name="seconds">Of one.</param>
    private static IEnumerable<string> Joins(int copies, double seconds)
    {
        for (var copy = 1; copy < copies; copy++)
        {
            var left = copy == 1 ? "[c0]" : $"[j{copy - 1}]";
            yield return $"{left}[c{copy}]xfade=transition=fade:duration={Text(CrossFade)}:offset={Text(copy * (seconds - CrossFade))}"
                + (copy == copies - 1 ? "[out]" : $"[j{copy}]");
        }
    }

    private static double Rate(string? fraction)
    {
        var parts = (fraction ?? "").Split('/');
        var rate = parts is [var over, var under]
            && double.TryParse(over, NumberStyles.Float, CultureInfo.InvariantCulture, out var frames)
            && double.TryParse(under, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds > 0
                ? frames / seconds
                : 0;
        return rate is >= 8 and <= HighestRate ? rate : rate > HighestRate ? HighestRate : 24;
    }

    private static string Text(double number) => number.ToString("0.######", CultureInfo.InvariantCulture);

    private sealed record SourceClip(double Seconds, double Rate);
}
