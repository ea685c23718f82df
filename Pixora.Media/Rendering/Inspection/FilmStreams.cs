using System.Globalization;
using System.Text.Json;
using FFMpegCore;
using Pixora.Media.Generation;
using Pixora.Media.Rendering.Tools;
using Pixora.Media.Tasks;

namespace Pixora.Media.Rendering.Inspection;

/// <summary>
/// The streams of a file, as ffprobe lists them. FFMpegCore's records are read here; it is not used to start programs,
/// because it sets no limits on them.
/// </summary>
/// <param name="Video">The first picture.</param>
/// <param name="SoundSeconds">Length of the first sound, null without one.</param>
/// <param name="Seconds">Length of the file.</param>
/// <param name="Comment">The comment tag of the file; null without one.</param>
internal sealed record FilmStreams(
    FFProbeStream Video, double? SoundSeconds, bool HasCaptions, ValueList<FoundChapter> Chapters, double Seconds, string? Comment)
{
    /// <summary>The code of what cannot be read.</summary>
    public const string UnreadableCode = "probe.failed";

    /// <summary>Pixels of a picture; 0 when the file does not say.</summary>
    public long Pixels => (long)(Video.Width ?? 0) * (Video.Height ?? 0);

    /// <summary>Pictures a second as a fraction, such as <c>30000/1001</c>; null when the file does not say.</summary>
    public string? Rate => Video.AvgFrameRate;

    /// <exception cref="ProviderException"><c>probe.failed</c>: it cannot be read, or holds no picture.</exception>
    public static async Task<FilmStreams> ReadAsync(FFmpeg ffprobe, string path, CancellationToken cancellationToken)
    {
        string[] arguments =
            ["-v", "error", "-print_format", "json", "-show_format", "-show_streams", "-show_chapters", path];
        var said = await ffprobe.RunAsync(arguments, ToolBounds.Reading(0), cancellationToken);
        return Parse(said.Output);
    }

    private static FilmStreams Parse(string json)
    {
        try
        {
            var found = JsonSerializer.Deserialize<FFProbeAnalysis>(json);
            var video = Of(found, "video") ?? throw Unreadable("There is no picture in the film.");
            var sound = Of(found, "audio") is { } audio ? Number(audio.Duration) : (double?)null;
            var seconds = Math.Max(Number(found?.Format?.Duration), Math.Max(Number(video.Duration), sound ?? 0));
            return new(
                video, sound, Of(found, "subtitle") is not null, [.. (found?.Chapters ?? []).Select(Chapter)],
                seconds, found?.Format?.Tags?.GetValueOrDefault("comment"));
        }
        catch (Exception broken) when (broken is JsonException or FormatException)
        {
            throw Unreadable("What the film's file holds cannot be read.", broken);
        }
    }

    private static FFProbeStream? Of(FFProbeAnalysis? found, string type) =>
        found?.Streams?.Where(stream => stream.CodecType == type).MinBy(stream => stream.Index);

    private static FoundChapter Chapter(FFProbeChapter chapter) =>
        new(chapter.Tags?.GetValueOrDefault("title") ?? "", Number(chapter.StartTime));

    private static double Number(string? seconds) =>
        seconds is null ? 0 : double.Parse(seconds, CultureInfo.InvariantCulture);

    private static ProviderException Unreadable(string words, Exception? cause = null) =>
        new(UnreadableCode, words, retryable: false, cause);
}
