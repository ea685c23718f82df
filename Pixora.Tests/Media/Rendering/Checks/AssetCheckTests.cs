using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Media.Rendering;
using Pixora.Media.Rendering.Checks;
using Pixora.Media.Rendering.Sound;
using Pixora.Media.Rendering.Tools;
using Pixora.Media.Storage;
using Pixora.Media.Tasks;
using Pixora.Tests.Fakes;
using SkiaSharp;

namespace Pixora.Tests.Media.Rendering.Checks;

/// <summary>Real files of each kind, and what a program that ended well could have left instead.</summary>
public sealed class AssetCheckTests : IDisposable
{
    private static readonly MakerProfile Maker = new("maker", 1, NeedsNetwork: false);
    private static readonly CameraMove Motion = new("picture", CameraMotion.PushIn, 24, 64, 36, VisualStyle.Cinematic);

    private static readonly Dictionary<string, AssetSpec> Specs = new()
    {
        ["mp4"] = new ClipSpec(
            Maker, null, new ClipRequest([new ClipLayer(Motion, 0)], TransitionKind.Cut, 24, 12, [])),
        ["m4a"] = new SoundtrackSpec(Maker, new SoundtrackRequest(2, [], null, 0)),
        ["wav"] = new MusicSpec(Maker, new MusicRequest(MusicMood.Calm, MusicGenre.Ambient, 2, 1)),
        ["png"] = new ImageSpec(Maker, null, new ImageRequest("a sea", VisualStyle.Vivid, 64, 36, 1, [])),
        ["jpg"] = new ThumbnailSpec(Maker, new CoverRequest("picture", "Title", "en", VisualStyle.Vivid, 64, 36)),
    };

    private readonly TemporaryFolder folder = new();
    private readonly AssetCheck check = new();

    public static TheoryData<string> Kinds => [.. Specs.Keys];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_piece_as_it_was_asked_for_has_no_fault(string kind)
    {
        var path = await MakeAsync(kind, 2, 64);

        Assert.Null(check.FindFault(Specs[kind], path, AssetDetail.None));
        Assert.True(check.IsReadable(path));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_piece_that_is_cut_off_empty_garbage_missing_or_no_file_has_a_fault(string kind)
    {
        var path = await MakeAsync(kind, 2, 64);
        var whole = await File.ReadAllBytesAsync(path, Token);
        for (var share = 0; share < 10; share++)
        {
            await File.WriteAllBytesAsync(path, whole[..(whole.Length * share / 10)], Token);
            Assert.NotNull(check.FindFault(Specs[kind], path, AssetDetail.None));
        }

        await File.WriteAllBytesAsync(path, Garbage(whole.Length), Token);
        Assert.NotNull(check.FindFault(Specs[kind], path, AssetDetail.None));
        Assert.False(check.IsReadable(path));
        File.Delete(path);
        Assert.NotNull(check.FindFault(Specs[kind], path, AssetDetail.None));
        Directory.CreateDirectory(path);
        Assert.NotNull(check.FindFault(Specs[kind], path, AssetDetail.None));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_piece_of_another_length_or_size_has_a_fault(string kind) =>
        Assert.NotNull(check.FindFault(Specs[kind], await MakeAsync(kind, 1.5, 48), AssetDetail.None));

    [Fact]
    public async Task Frames_whose_content_is_garbage_in_a_good_container_are_a_fault()
    {
        var path = await MakeAsync("mp4", 2, 64);
        var content = await File.ReadAllBytesAsync(path, Token);
        var media = content.AsSpan().IndexOf("mdat"u8);
        Garbage(200).CopyTo(content, media + 4);
        await File.WriteAllBytesAsync(path, content, Token);

        Assert.NotNull(check.FindFault(Specs["mp4"], path, AssetDetail.None));
    }

    [Fact]
    public async Task Any_damage_to_the_tables_is_a_fault_or_none_and_never_a_crash()
    {
        var path = await MakeAsync("mp4", 2, 64);
        var whole = await File.ReadAllBytesAsync(path, Token);
        var index = whole.AsSpan().IndexOf("moov"u8);
        for (var at = index; at < whole.Length; at += 3)
        {
            var damaged = whole.ToArray();
            damaged[at] ^= 0xFF;
            await File.WriteAllBytesAsync(path, damaged, Token);
            check.FindFault(Specs["mp4"], path, AssetDetail.None);
        }
    }

    private static byte[] Garbage(int length) =>
        [.. Enumerable.Range(0, length).Select(at => (byte)((at * 7919) >> 3))];

    private async Task<string> MakeAsync(string kind, double seconds, int width)
    {
        var path = folder[$"piece.{kind}"];
        var length = FormattableString.Invariant($"{seconds}");
        switch (kind)
        {
            case "mp4":
                await FFmpegAsync(
                    "-f", "lavfi", "-i", $"testsrc2=s={width}x36:r=12:d={length}", "-c:v", "libx264", "-pix_fmt", "yuv420p",
                    "-video_track_timescale", "12", path);
                break;
            case "m4a":
                await FFmpegAsync("-f", "lavfi", "-i", $"sine=d={length}:r=48000", "-c:a", "aac", "-f", "mp4", path);
                break;
            case "wav":
                WavFile.Write(path, new PcmSound(48000, 2, new float[(int)(seconds * 96000)]));
                break;
            default:
                using (var picture = new SKBitmap(width, 36))
                using (var file = File.Create(path))
                {
                    picture.Encode(file, kind == "png" ? SKEncodedImageFormat.Png : SKEncodedImageFormat.Jpeg, 80);
                }

                break;
        }

        return path;
    }

    private static async Task FFmpegAsync(params string[] arguments) =>
        await MediaTools.Plain.FFmpeg.RunAsync(["-v", "error", "-nostdin", "-y", .. arguments], Token);
}
