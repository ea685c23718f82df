using System.Globalization;
using System.Text.Json;
using FFMpegCore;
using Pixora.Media.Rendering.Tools;
using Pixora.Media.Tasks;

namespace Pixora.Media.Rendering.Inspection;

/// <summary>
/// Looks into a film with FFmpeg's tools. Sound is decoded once, and of the picture only the frames that are needed to
/// see black and stillness.
/// </summary>
internal sealed class FilmProbe(MediaTools tools)
{
    /// <summary>As the detector of stillness names what it finds.</summary>
    private const string Freeze = "freezedetect.freeze";

    // A small picture is enough to detect black and stillness. A picture counts as still below a mean difference of
    // 0.03 %: the slowest camera moves more.
    private const string PictureFilter =
        "scale=320:-2:flags=fast_bilinear,blackdetect=d=0.1:pix_th=0.08,freezedetect=n=0.0003:d=0.8,metadata=print:file=-";

    // Only every sixth frame is predicted from earlier ones only. Looking at those alone takes a quarter of the time
    // and dates black and stillness to a fifth of a second.
    private static readonly string[] SkipFrames = ["-skip_frame", "bidir", "-skip_loop_filter", "all"];

    /// <summary>
    /// Seconds that the halves of a film share: more than black or stillness must last to be found, so that one half or
    /// the other sees all of it.
    /// </summary>
    private const double OverlapSeconds = 1.5;

    public async Task<FilmFacts> LookAsync(string path, CancellationToken cancellationToken)
    {
        var streams = await FilmStreams.ReadAsync(tools.FFprobe, path, cancellationToken);
        var video = streams.Video;
        var seconds = streams.Seconds;
        var frames = FramesAsync(path, seconds, cancellationToken);
        var captions = streams.HasCaptions ? CaptionPackets.ReadAsync(tools.FFprobe, path, cancellationToken) : null;
        var sound = new SoundProbe(tools).ListenAsync(path, streams, cancellationToken);
        var (black, frozen) = await SeenAsync(path, seconds, cancellationToken);
        var picture = new PictureFacts(
            video.Width ?? 0, video.Height ?? 0, video.SampleAspectRatio ?? "0:1",
            $"{video.PixelFormat} {video.ColorRange} {video.ColorSpace} {video.ColorTransfer} {video.ColorPrimaries}",
            await frames,
            black,
            frozen);
        return new FilmFacts(
            picture, await sound, captions is null ? null : await captions,
            streams.Chapters, seconds, streams.Comment, Mp4Layout.Boxes(path));
    }

    /// <summary>
    /// Looks at both halves of a film at once: frames that follow from each other keep one core busy, however many
    /// there are.
    /// </summary>
    private async Task<(ValueList<SecondsSpan> Black, ValueList<SecondsSpan> Frozen)> SeenAsync(
        string path, double seconds, CancellationToken cancellationToken)
    {
        var half = seconds / 2;
        var halves = half <= OverlapSeconds
            ? [await PartAsync(path, 0, seconds, cancellationToken)]
            : await Task.WhenAll(
                PartAsync(path, 0, half + OverlapSeconds, cancellationToken), PartAsync(path, half, seconds, cancellationToken));
        return (FoundSpans.Join(halves.SelectMany(part => part.Black)), FoundSpans.Join(halves.SelectMany(part => part.Frozen)));
    }

    private async Task<(ValueList<SecondsSpan> Black, ValueList<SecondsSpan> Frozen)> PartAsync(
        string path, double from, double to, CancellationToken cancellationToken)
    {
        string[] part =
        [
            "-ss", from.ToString("0.######", CultureInfo.InvariantCulture),
            "-t", (to - from).ToString("0.######", CultureInfo.InvariantCulture),
        ];
        string[] arguments =
            [.. SkipFrames, .. part, .. Input(path), "-map", "0:v:0", "-vf", PictureFilter, "-f", "null", "-"];
        var seen = await tools.FFmpeg.RunAsync(arguments, ToolBounds.Reading(to - from), cancellationToken);
        return (
            FoundSpans.Parse(seen.Output, "black", to - from, from),
            FoundSpans.Parse(seen.Output, Freeze, to - from, from));
    }

    private static string[] Input(string path) => ["-hide_banner", "-nostats", "-nostdin", "-i", path];

    private async Task<ValueList<FoundFrame>> FramesAsync(
        string path, double seconds, CancellationToken cancellationToken)
    {
        string[] arguments =
            ["-v", "error", "-select_streams", "v:0", "-show_entries", "packet=pts_time,flags", "-of", "json", path];
        var packets = await tools.FFprobe.RunAsync(arguments, ToolBounds.Reading(seconds), cancellationToken);
        return
        [
            .. (JsonSerializer.Deserialize<FFProbePackets>(packets.Output)?.Packets ?? [])
                .Select(packet => new FoundFrame(double.Parse(packet.PtsTime!, CultureInfo.InvariantCulture), packet.Flags.StartsWith('K')))
                .OrderBy(frame => frame.Time),
        ];
    }
}
