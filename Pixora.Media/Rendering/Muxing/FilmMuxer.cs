using Pixora.Media.Rendering.Captions;
using Pixora.Media.Rendering.Tools;
using Pixora.Media.Tasks;
using Pixora.Media.Timeline;

namespace Pixora.Media.Rendering.Muxing;

/// <summary>
/// Joins clips, sound, captions, cover and chapters by stream copy: nothing is encoded again, and the same parts give
/// the same bytes.
/// </summary>
internal sealed class FilmMuxer(MediaTools? tools = null) : IFilmMuxer
{
    /// <summary>
    /// FFmpeg fills the time between captions itself; with empty samples passed on there would be two, one without
    /// length.
    /// </summary>
    internal const string DropEmpty = "noise=drop=lt(size\\,3)";

    /// <summary>
    /// What an encoder of AAC writes before the first sample: an edit list would skip it, and services ask for none.
    /// Pictures need none either, because they may be shown before they are decoded (negative offsets).
    /// </summary>
    internal const string DropPriming = "noise=drop=lt(pts\\,0)";

    private readonly FFmpeg ffmpeg = (tools ?? MediaTools.Plain).FFmpeg;

    public async Task MuxAsync(
        FilmRequest request, ValueList<Cue> cues, string path, CancellationToken cancellationToken)
    {
        var desk = Directory.CreateDirectory($"{Path.GetFullPath(path)}.parts").FullName;
        try
        {
            await LayOutAsync(request, cues, desk, cancellationToken);
            var bounds = ToolBounds.Copy([.. request.Clips, request.Soundtrack, request.Cover]);
            await ffmpeg.RunAsync(Arguments(request, cues.Count > 0, desk, path), bounds, cancellationToken);
            FilmFinish.Apply(path, request.Source);
        }
        finally
        {
            Directory.Delete(desk, recursive: true);
        }
    }

    // FFmpeg's list of parts refuses paths it might misread: links with names of our own are always safe.
    private static async Task LayOutAsync(
        FilmRequest request, ValueList<Cue> cues, string desk, CancellationToken cancellationToken)
    {
        var list = "ffconcat version 1.0\n";
        foreach (var (index, clip) in request.Clips.Index())
        {
            var name = $"clip{index}.mp4";
            File.CreateSymbolicLink(Path.Combine(desk, name), Path.GetFullPath(clip));
            list += $"file {name}\n";
        }

        await File.WriteAllTextAsync(Path.Combine(desk, "clips.txt"), list, cancellationToken);
        await File.WriteAllTextAsync(Path.Combine(desk, "tags.txt"), FilmTags.Write(request), cancellationToken);
        if (cues.Count > 0)
        {
            await File.WriteAllBytesAsync(
                Path.Combine(desk, "captions.mp4"), CaptionTrack.Write(cues, request.Seconds), cancellationToken);
        }
    }

    private static string[] Arguments(FilmRequest request, bool hasCaptions, string desk, string path)
    {
        var language = $"language={LanguageTag.Of(request.Language)}";
        string[] captions = !hasCaptions ? [] : ["-i", Path.Combine(desk, "captions.mp4")];
        string[] captionMap = !hasCaptions ? [] : ["-map", "4:s:0", "-metadata:s:s:0", language, "-bsf:s:0", DropEmpty];
        return
        [
            "-hide_banner", "-nostdin", "-loglevel", "warning",
            "-f", "concat", "-i", Path.Combine(desk, "clips.txt"),
            "-i", request.Soundtrack,
            "-f", "jpeg_pipe", "-i", request.Cover,
            "-f", "ffmetadata", "-i", Path.Combine(desk, "tags.txt"),
            .. captions,
            "-map", "0:v:0", "-map", "1:a:0", .. captionMap, "-map", "2:v:0",
            "-map_metadata", "3", "-map_chapters", "3", "-metadata:s:a:0", language,
            "-c", "copy", "-disposition:v:0", "default", "-disposition:a:0", "default", "-disposition:v:1", "attached_pic",
            "-bsf:a:0", DropPriming, "-use_editlist", "0", "-movflags", "+faststart+negative_cts_offsets",
            "-fflags", "+bitexact", "-f", "mp4", "-y", path,
        ];
    }
}
