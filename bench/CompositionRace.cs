using System.Globalization;
using Pixora.Media.Rendering;
using Pixora.Media.Rendering.Clips;
using Pixora.Media.Rendering.Frames;
using Pixora.Media.Rendering.Tools;

namespace Pixora.Bench;

/// <summary>
/// Composition, assets given, against a plain x264 encode of the same finished frames read from memory, in turns.
/// </summary>
internal sealed class CompositionRace(BenchOptions options, BenchFilm film, BenchStudio studio, Scratch scratch)
{
    private readonly FFmpeg ffmpeg = new();

    private string Raw => scratch["frames.yuv"];

    private string Reference => scratch["reference.mp4"];

    private string Own => scratch["own.mp4"];

    private string[] RawInput =>
        [
            "-f", "rawvideo", "-pix_fmt", "yuv420p", "-video_size", $"{options.Width}x{options.Height}",
            "-framerate", $"{BenchOptions.FrameRate}", "-i", Raw,
        ];

    public async Task MeasureAsync(BenchReport report)
    {
        report.Note("drawing, processor ms a frame", await DrawAsync());
        var reference = new List<Spent>();
        var own = new List<Spent>();
        using var gauge = new MemoryGauge();
        for (var repeat = 0; repeat < options.Repeats; repeat++)
        {
            reference.Add(await Spent.OnAsync(EncodeReferenceAsync));
            own.Add(await Spent.OnAsync(ComposeAsync));
        }

        Compare(report, Spent.Median(reference), Spent.Median(own));
        report.Promise("composition: peak memory of the process tree, GB", gauge.PeakGigabytes, 1);
        await CompareQualityAsync(report);
        File.Delete(Raw);
    }

    private static void Compare(BenchReport report, Spent reference, Spent own)
    {
        report.Note("reference, s", reference.Wall);
        report.Note("reference, processor s", reference.Processor);
        report.Note("composition, s", own.Wall);
        report.Note("composition, processor s", own.Processor);
        report.Note("composition ÷ plain x264 veryfast crf 20, processor time", own.Processor / reference.Processor);
        report.Promise("composition ÷ plain x264 veryfast crf 20", own.Wall / reference.Wall, 1);
    }

    private async Task CompareQualityAsync(BenchReport report)
    {
        var reference = await SsimAsync(Reference);
        var own = await SsimAsync(Own);
        report.Note("SSIM of the reference", reference);
        report.Note("SSIM of the composition", own);
        report.Promise("SSIM of the reference less the composition's", reference - own, 0);
        report.Note(
            "bytes, composition ÷ reference", (double)new FileInfo(Own).Length / new FileInfo(Reference).Length);
    }

    /// <summary>Draws the finished frames once, for the reference to encode and both to be compared with.</summary>
    /// <returns>Milliseconds of processor time a frame.</returns>
    private async Task<double> DrawAsync()
    {
        var spent = TimeSpan.Zero;
        var frame = new YuvFrame(options.Width, options.Height);
        await using var file = File.Create(Raw);
        foreach (var clip in film.Clips)
        {
            using var frames = await ClipFrames.OpenAsync(
                clip, studio.Get<LayerFrames>(), studio.Get<IOverlayPainter>(), "", CancellationToken.None);
            for (var at = 0; at < clip.Frames; at++)
            {
                var before = Environment.CpuUsage.TotalTime;
                frames.Draw(at, frame);
                spent += Environment.CpuUsage.TotalTime - before;
                await file.WriteAsync(frame.Data);
            }
        }

        return spent.TotalMilliseconds / film.Frames;
    }

    private Task EncodeReferenceAsync() => ffmpeg.RunAsync(
        ["-loglevel", "error", "-y", .. RawInput, "-c:v", "libx264", "-preset", "veryfast", "-crf", "20", Reference],
        CancellationToken.None);

    /// <summary>Clips from stills, read anew, as many at once as there are cores; then one join.</summary>
    private async Task ComposeAsync()
    {
        var camera = new Media.Providers.Local.Motion.StillCamera(new PlateCache(64 << 20, PlateReader.Read));
        var layers = new LayerFrames(camera, studio.Get<MediaTools>());
        var encoder = new ClipEncoder(layers, studio.Get<IOverlayPainter>(), studio.Get<MediaTools>());
        var clips = film.Clips;
        var lanes = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount };
        await Parallel.ForAsync(0, clips.Count, lanes, async (clip, token) =>
            await encoder.EncodeAsync(clips[clip], scratch[$"clip-{clip}.mp4"], new Progress<double>(), token));

        await File.WriteAllLinesAsync(scratch["clips.txt"], clips.Select((_, clip) => $"file 'clip-{clip}.mp4'"));
        await ffmpeg.RunAsync(
            ["-loglevel", "error", "-y", "-f", "concat", "-i", scratch["clips.txt"], "-c", "copy", "-movflags", "+faststart", Own],
            CancellationToken.None);
    }

    private async Task<double> SsimAsync(string film)
    {
        var said = await ffmpeg.RunAsync(
            ["-hide_banner", "-i", film, .. RawInput, "-lavfi", "[0:v][1:v]ssim", "-f", "null", "-"], CancellationToken.None);
        var from = said.Errors.LastIndexOf("All:", StringComparison.Ordinal) + 4;
        return double.Parse(
            said.Errors.AsSpan(from, said.Errors.IndexOf(' ', from) - from), CultureInfo.InvariantCulture);
    }
}
