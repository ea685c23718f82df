using System.Globalization;
using Pixora.Media.Generation;
using Pixora.Media.Rendering;
using Pixora.Media.Rendering.Clips;
using Pixora.Media.Rendering.Tools;
using Pixora.Media.Tasks;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Media.Rendering.Clips;

public sealed class ClipEncoderTests : IDisposable
{
    private static readonly FFmpeg Probe = new("ffprobe");

    private readonly TemporaryFolder folder = new();

    private readonly ClipEncoder encoder = new(
        new LayerFrames(new PlainMotion(), MediaTools.Plain), new PlainOverlays(), MediaTools.Plain);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_clip_is_tagged_and_sized_as_asked()
    {
        await EncodeAsync(Grey("90", 31), "a.mp4");
        var said = await ProbeAsync(
            "a.mp4",
            "stream=codec_name,profile,width,height,pix_fmt,sample_aspect_ratio,color_range,color_space,color_transfer,color_primaries"
                + ",chroma_location,r_frame_rate,nb_frames");
        Assert.Equal("h264,High,64,36,1:1,yuv420p,tv,bt709,bt709,bt709,left,30/1,31", said);
    }

    [Theory]
    [InlineData(24)]
    [InlineData(25)]
    [InlineData(30)]
    [InlineData(60)]
    public async Task Clips_of_any_length_join_by_stream_copy_without_a_seam(int rate)
    {
        int[] lengths = [1, 2, 3, 5, 7, 31, 90, 1, 61];
        var names = lengths.Select((frames, clip) => $"{clip}.mp4").ToList();
        foreach (var (frames, name) in lengths.Zip(names))
        {
            await EncodeAsync(Grey("90", frames) with { FrameRate = rate }, name);
        }

        await JoinAsync([.. Enumerable.Repeat(names, 6).SelectMany(all => all)], "film.mp4");

        var packets = await PacketsAsync("film.mp4");
        var ticks = packets.Select(packet => packet.Pts).Order().ToList();
        Assert.Equal(6 * lengths.Sum(), ticks.Count);
        Assert.Single(ticks.Zip(ticks.Skip(1), (one, next) => next - one).Distinct());
        Assert.Equal(packets.Select(packet => packet.Dts).Order(), packets.Select(packet => packet.Dts));
        Assert.Equal("", (await DecodeAsync("film.mp4")).Errors);
        Assert.Equal(packets.Count, await CountFramesAsync("film.mp4"));
    }

    [Fact]
    public async Task Every_clip_starts_with_a_key_frame_and_shares_one_codec_setup()
    {
        await EncodeAsync(Grey("90", 3), "short.mp4");
        await EncodeAsync(new([Layer("40"), Layer("200")], TransitionKind.Wipe, 60, 30, [Caption(0, 60)]), "long.mp4");
        Assert.All(["short.mp4", "long.mp4"], name => Assert.True(File.Exists(folder[name])));
        Assert.True((await PacketsAsync("short.mp4"))[0].Key && (await PacketsAsync("long.mp4"))[0].Key);
        Assert.Equal(await SetupAsync("short.mp4"), await SetupAsync("long.mp4"));
    }

    [Fact]
    public async Task Layers_cross_fade_evenly_and_captions_lie_over_them()
    {
        await EncodeAsync(
            new([Layer("40"), Layer("200")], TransitionKind.CrossFade, 15, 30, [Caption(-5, 40)]), "a.mp4");
        var frames = await LumaAsync("a.mp4");
        Assert.Equal(15, frames.Count);
        Assert.All(frames.Select((luma, frame) => luma[0] - (40 + (160 * (frame + 1) / 16d))), off => Assert.InRange(off, -3, 3));
        Assert.All(frames, luma => Assert.InRange(luma[^1], PlainOverlays.Luma - 2, PlainOverlays.Luma + 1));
    }

    [Fact]
    public async Task The_same_request_gives_the_same_bytes()
    {
        await EncodeAsync(Grey("120", 20), "a.mp4");
        await EncodeAsync(Grey("120", 20), "b.mp4");
        Assert.Equal(await File.ReadAllBytesAsync(folder["a.mp4"], Cancelled), await File.ReadAllBytesAsync(folder["b.mp4"], Cancelled));
    }

    [Fact]
    public async Task Progress_rises_to_one()
    {
        var told = new ToldProgress();
        await encoder.EncodeAsync(Grey("90", 10), folder["a.mp4"], told, Cancelled);
        Assert.Equal(told.Values.Order(), told.Values);
        Assert.Equal(1, told.Values[^1]);
    }

    [Fact]
    public async Task Cancelling_ends_the_encoder()
    {
        using var cancel = new CancellationTokenSource();
        var told = new ToldProgress(value =>
        {
            if (value > 0)
            {
                cancel.Cancel();
            }
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => encoder.EncodeAsync(Grey("90", 100_000), folder["a.mp4"], told, cancel.Token));
    }

    [Fact]
    public async Task A_place_that_cannot_be_written_is_a_failure_with_a_code()
    {
        var failed = await Assert.ThrowsAsync<ProviderException>(
            () => EncodeAsync(Grey("90", 300), Path.Combine("nowhere", "a.mp4")));
        Assert.Equal("encoder.failed", failed.Code);
    }

    private static ClipLayer Layer(string luma) =>
        new(new(luma, CameraMotion.Static, 100, 64, 36, VisualStyle.Cinematic), 0);

    private static ClipRequest Grey(string luma, int frames) => new([Layer(luma)], TransitionKind.Cut, frames, 30, []);

    private static TextOverlay Caption(int from, int to) =>
        new(OverlayKind.Caption, "words", "en", VisualStyle.Cinematic, from, to);

    private Task EncodeAsync(ClipRequest request, string name) =>
        encoder.EncodeAsync(request, folder[name], new ToldProgress(), Cancelled);

    private async Task JoinAsync(IReadOnlyList<string> clips, string name)
    {
        await File.WriteAllLinesAsync(folder["clips.txt"], clips.Select(clip => $"file '{clip}'"), Cancelled);
        await new FFmpeg()
            .RunAsync(["-loglevel", "error", "-f", "concat", "-i", folder["clips.txt"], "-c", "copy", folder[name]], Cancelled);
    }

    private async Task<string> ProbeAsync(string name, string entries) =>
        (await Probe.RunAsync(["-loglevel", "error", "-show_entries", entries, "-of", "csv=p=0", folder[name]], Cancelled)).Output.Trim();

    private async Task<IReadOnlyList<(long Pts, long Dts, bool Key)>> PacketsAsync(string name) =>
    [
        .. from line in (await ProbeAsync(name, "packet=pts,dts,flags")).Split('\n')
           let parts = line.Split(',')
           select (Number(parts[0]), Number(parts[1]), parts[2].StartsWith('K')),
    ];

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private async Task<string> SetupAsync(string name)
    {
        string[] arguments =
        [
            "-loglevel", "error", "-show_streams", "-show_data_hash", "md5", "-show_entries", "stream=extradata_hash,time_base",
            "-of", "csv=p=0", folder[name],
        ];
        return (await Probe.RunAsync(arguments, Cancelled)).Output;
    }

    private Task<FFmpegOutput> DecodeAsync(string name) =>
        new FFmpeg().RunAsync(["-loglevel", "warning", "-i", folder[name], "-f", "null", "-"], Cancelled);

    private async Task<int> CountFramesAsync(string name)
    {
        string[] arguments =
        [
            "-loglevel", "error", "-count_frames", "-show_entries", "stream=nb_read_frames", "-of", "csv=p=0", folder[name],
        ];
        return int.Parse((await Probe.RunAsync(arguments, Cancelled)).Output, CultureInfo.InvariantCulture);
    }

    /// <summary>First and last luma of each decoded frame.</summary>
    private async Task<IReadOnlyList<byte[]>> LumaAsync(string name)
    {
        await new FFmpeg().RunAsync(
            ["-loglevel", "error", "-i", folder[name], "-f", "rawvideo", folder["raw"]], Cancelled);
        return
        [
            .. (await File.ReadAllBytesAsync(folder["raw"], Cancelled))
            .Chunk(64 * 36 * 3 / 2).Select(frame => new[] { frame[0], frame[(64 * 36) - 1] }),
        ];
    }
}
