using System.Diagnostics;
using System.Globalization;
using Pixora.Media.Providers.Local.Motion;
using Pixora.Media.Rendering;
using Pixora.Media.Rendering.Clips;
using Pixora.Media.Rendering.Frames;
using Pixora.Tests.Media.Rendering.Frames;

namespace Pixora.Bench;

/// <summary>Everything that is measured, in one run on one machine.</summary>
internal sealed class BenchStage(BenchOptions options) : IDisposable
{
    private const int MotionPairs = 10;

    private readonly string folder = Directory.CreateDirectory(Path.Combine(Memory, $"pixora-bench-{Environment.ProcessId}")).FullName;

    private readonly FFmpeg ffmpeg = new();

    public BenchLedger Ledger { get; } = new();

    /// <summary>A folder in memory where there is one.</summary>
    private static string Memory => Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var film = new BenchFilm(options, Pictures());
        var raw = At("frames.yuv");
        await DrawAsync(film, raw, cancellationToken);
        await MeasureMotionAsync(film, cancellationToken);
        await MeasureCompositionAsync(film, raw, cancellationToken);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string At(string name) => Path.Combine(folder, name);

    private List<string> Pictures()
    {
        var pictures = Enumerable.Range(0, BenchOptions.Scenes).Select(scene => At($"scene-{scene}.png")).ToList();
        var (width, height) = ((int)(options.Width * CameraPath.Overscan), (int)Math.Ceiling(options.Height * CameraPath.Overscan / 2) * 2);
        Parallel.For(0, pictures.Count, scene => BenchPictures.Paint(pictures[scene], width, height, scene + 1));
        return pictures;
    }

    private static LocalMotionMaker Motion() => new(new PlateCache(256 << 20, PlateReader.Read));

    /// <summary>Draws the finished frames once, for the reference to encode and both to be compared with.</summary>
    private async Task DrawAsync(BenchFilm film, string raw, CancellationToken cancellationToken)
    {
        var motion = Motion();
        var spent = TimeSpan.Zero;
        var frame = new YuvFrame(options.Width, options.Height);
        await using var file = File.Create(raw);
        foreach (var clip in film.Clips)
        {
            using var frames = await ClipFrames.OpenAsync(clip, motion, new BenchCaptions(), cancellationToken);
            for (var at = 0; at < clip.Frames; at++)
            {
                var before = Environment.CpuUsage.TotalTime;
                frames.Draw(at, frame);
                spent += Environment.CpuUsage.TotalTime - before;
                await file.WriteAsync(frame.Data, cancellationToken);
            }
        }

        Ledger.Note("drawing, processor ms a frame", spent.TotalMilliseconds / film.Frames);
    }

    private async Task MeasureMotionAsync(BenchFilm film, CancellationToken cancellationToken)
    {
        var worst = 0d;
        for (var scene = 0; scene < BenchOptions.Scenes; scene++)
        {
            var request = film.Motion(scene);
            var plate = PlateReader.Read(PlateKey.Of(request));
            using var source = await Motion().OpenAsync(request, cancellationToken);
            worst = Math.Max(worst, MotionMeter.Rms(source, request, (plate.Width, plate.Height), MotionPairs));
        }

        Ledger.Promise("motion off its ideal path, px RMS, worst scene", worst, 0.15);
    }

    private async Task MeasureCompositionAsync(BenchFilm film, string raw, CancellationToken cancellationToken)
    {
        var composition = new Composition(film, ffmpeg, folder);
        var (reference, own) = (new List<double>(), new List<double>());
        using var gauge = new MemoryGauge();
        for (var repeat = 0; repeat < options.Repeats; repeat++)
        {
            reference.Add(await TimeAsync(() => EncodeReferenceAsync(raw, cancellationToken)));
            own.Add(await TimeAsync(() => composition.MakeAsync(Motion(), At("own.mp4"), cancellationToken)));
        }

        Ledger.Note("reference, s", Median(reference));
        Ledger.Note("composition, s", Median(own));
        Ledger.Promise("composition ÷ plain x264 veryfast crf 20", Median(own) / Median(reference), 1);
        Ledger.Promise("peak memory of the process tree, GB", gauge.PeakGigabytes, 1);
        await CompareAsync(raw, cancellationToken);
    }

    private async Task CompareAsync(string raw, CancellationToken cancellationToken)
    {
        var (reference, own) = (await SsimAsync(At("reference.mp4"), raw, cancellationToken), await SsimAsync(At("own.mp4"), raw, cancellationToken));
        Ledger.Note("SSIM of the reference", reference);
        Ledger.Note("SSIM of the composition", own);
        Ledger.Promise("SSIM of the reference less that of the composition", reference - own, 0);
        Ledger.Note("bytes of the composition ÷ reference's", (double)new FileInfo(At("own.mp4")).Length / new FileInfo(At("reference.mp4")).Length);
    }

    private Task<FFmpegOutput> EncodeReferenceAsync(string raw, CancellationToken cancellationToken) => ffmpeg.RunAsync(
        ["-loglevel", "error", "-y", .. RawInput(raw), "-c:v", "libx264", "-preset", "veryfast", "-crf", "20", At("reference.mp4")], cancellationToken);

    private async Task<double> SsimAsync(string film, string raw, CancellationToken cancellationToken)
    {
        var said = await ffmpeg.RunAsync(["-hide_banner", "-i", film, .. RawInput(raw), "-lavfi", "[0:v][1:v]ssim", "-f", "null", "-"], cancellationToken);
        var from = said.Errors.LastIndexOf("All:", StringComparison.Ordinal) + 4;
        return double.Parse(said.Errors.AsSpan(from, said.Errors.IndexOf(' ', from) - from), CultureInfo.InvariantCulture);
    }

    private IReadOnlyList<string> RawInput(string raw) =>
        ["-f", "rawvideo", "-pix_fmt", "yuv420p", "-video_size", $"{options.Width}x{options.Height}", "-framerate", $"{BenchOptions.FrameRate}", "-i", raw];

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        var clock = Stopwatch.StartNew();
        await work();
        return clock.Elapsed.TotalSeconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
