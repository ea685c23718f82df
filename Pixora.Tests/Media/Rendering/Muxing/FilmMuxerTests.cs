using System.Buffers.Binary;
using System.Text;
using System.Text.Json;
using Pixora.Media.Rendering.Inspection;
using Pixora.Media.Rendering.Muxing;
using Pixora.Media.Rendering.Tools;
using Pixora.Media.Timeline;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Media.Rendering.Muxing;

public sealed class FilmMuxerTests : IDisposable
{
    private const string Hostile = "x',drawtext=textfile=/etc/passwd,null=' %{localtime} \\N{} {\\an8}<b>=;#\\ 🎬 مرحبا";

    private static readonly FFmpeg FFmpeg = new();
    private static readonly FFmpeg Probe = new("ffprobe");

    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task A_film_holds_picture_sound_captions_chapters_and_cover_in_this_order()
    {
        var film = await ProbeAsync(await new TinyFilm().MakeAsync(folder, TestContext.Current.CancellationToken));

        var streams = film.GetProperty("streams").EnumerateArray().ToArray();
        Assert.Equal(
            ["h264", "aac", "mov_text", "bin_data", "mjpeg"],
            streams.Select(stream => stream.GetProperty("codec_name").GetString()));
        Assert.Equal("eng", streams[2].GetProperty("tags").GetProperty("language").GetString());
        Assert.Equal(1, streams[4].GetProperty("disposition").GetProperty("attached_pic").GetInt32());
        Assert.Equal(FilmTags.Note, film.GetProperty("format").GetProperty("tags").GetProperty("comment").GetString());
        Assert.Equal("180", streams[0].GetProperty("nb_frames").GetString());
        Assert.Equal("0.000000", streams[0].GetProperty("start_time").GetString());
        Assert.Equal("0.000000", streams[1].GetProperty("start_time").GetString());
    }

    [Fact]
    public async Task Hostile_text_is_kept_letter_by_letter()
    {
        var tiny = new TinyFilm
        {
            Title = Hostile,
            Cues = [new(0.5, 2, Hostile), new(2.5, 4, "שלום\n<i>&amp;</i>")],
            Chapters = [new(new("scene-1"), Hostile, 0), new(new("scene-2"), "[CHAPTER]\nSTART=0", 3)],
        };

        var path = await tiny.MakeAsync(folder, TestContext.Current.CancellationToken);

        var film = await ProbeAsync(path);
        Assert.Equal(Hostile, film.GetProperty("format").GetProperty("tags").GetProperty("title").GetString());
        Assert.Equal(
            [Hostile, "[CHAPTER] START=0"],
            film.GetProperty("chapters").EnumerateArray().Select(chapter => chapter.GetProperty("tags").GetProperty("title").GetString()));
        Assert.Equal([Hostile, "שלום\n<i>&amp;</i>"], await SoftCaptionsAsync(path));
    }

    [Fact]
    public async Task A_scene_title_that_ends_in_a_backslash_becomes_a_film()
    {
        var tiny = new TinyFilm
        {
            Chapters = [new(new("scene-1"), "One\\", 0), new(new("scene-2"), "Two \\\\", 2), new(new("scene-3"), "\u2028", 4)],
        };

        var report = await new FilmInspector().InspectAsync(
            await tiny.MakeAsync(folder, TestContext.Current.CancellationToken),
            TinyFilm.Expected with { Chapters = tiny.Chapters },
            TestContext.Current.CancellationToken);

        Assert.Equal([], report.Checks.Where(check => !check.Passed));
    }

    [Theory]
    [InlineData("My film\\", "My film\\")]
    [InlineData("\\", "\\")]
    [InlineData("a\\\\\\", "a\\\\\\")]
    [InlineData("a\\\ncomment=mine", "a\\ comment=mine")]
    [InlineData("a\n;b\r\n#c\u2028[CHAPTER]\u0085d", "a ;b #c [CHAPTER] d")]
    [InlineData("a\0comment=mine", "acomment=mine")]
    [InlineData("\uFFFE \uFFFF", "\uFFFD \uFFFD")]
    [InlineData(" \u202E=;#'\" 🎬 ", " \u202E=;#'\" 🎬 ")]
    [InlineData("\u0007", null)]
    public async Task No_title_removes_the_mark(string title, string? kept)
    {
        var film = await ProbeAsync(
            await new TinyFilm { Title = title }.MakeAsync(folder, TestContext.Current.CancellationToken));

        var tags = film.GetProperty("format").GetProperty("tags");
        Assert.Equal(FilmTags.Note, tags.GetProperty("comment").GetString());
        Assert.Equal(kept, tags.TryGetProperty("title", out var found) ? found.GetString() : null);
    }

    [Fact]
    public async Task The_same_parts_give_the_same_bytes()
    {
        var tiny = new TinyFilm();
        var request = await tiny.RequestAsync(folder, TestContext.Current.CancellationToken);

        await new FilmMuxer().MuxAsync(request, tiny.Cues, folder["a.mp4"], TestContext.Current.CancellationToken);
        await new FilmMuxer().MuxAsync(request, tiny.Cues, folder["b.mp4"], TestContext.Current.CancellationToken);

        Assert.Equal(
            await File.ReadAllBytesAsync(folder["a.mp4"], TestContext.Current.CancellationToken),
            await File.ReadAllBytesAsync(folder["b.mp4"], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_film_without_speech_has_no_caption_track()
    {
        var request = await new TinyFilm().RequestAsync(folder, TestContext.Current.CancellationToken);

        await new FilmMuxer().MuxAsync(
            request with { Captions = null, Language = "qq-nonsense" }, [], folder["mute.mp4"], TestContext.Current.CancellationToken);

        var film = await ProbeAsync(folder["mute.mp4"]);
        Assert.DoesNotContain(
            "mov_text",
            film.GetProperty("streams").EnumerateArray().Select(stream => stream.GetProperty("codec_name").GetString() ?? ""));
    }

    [Theory]
    [InlineData("en", "eng")]
    [InlineData("de", "deu")]
    [InlineData("zh", "zho")]
    [InlineData("ar", "ara")]
    [InlineData("'; rm", "und")]
    public void Languages_are_named_as_the_container_wants_them(string language, string tag) =>
        Assert.Equal(tag, LanguageTag.Of(language));

    [Fact]
    public void A_caption_track_covers_the_film_without_holes()
    {
        var track = Pixora.Media.Rendering.Captions.CaptionTrack.Write([new Cue(1, 2, "a"), new Cue(1.5, 3, "b")], 5);

        Assert.Equal("ftyp", Encoding.ASCII.GetString(track, 4, 4));
        Assert.Equal(track.Length, Boxes(track).Sum());
    }

    public void Dispose() => folder.Dispose();

    private static IEnumerable<int> Boxes(byte[] file)
    {
        for (var at = 0; at < file.Length;)
        {
            var size = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            yield return size;
            at += size;
        }
    }

    private static async Task<JsonElement> ProbeAsync(string path)
    {
        var probed = await Probe.RunAsync(
            ["-v", "error", "-show_format", "-show_streams", "-show_chapters", "-of", "json", path],
            TestContext.Current.CancellationToken);
        return JsonDocument.Parse(probed.Output).RootElement;
    }

    private async Task<string[]> SoftCaptionsAsync(string path)
    {
        await FFmpeg.RunAsync(
            ["-loglevel", "error", "-i", path, "-map", "0:s:0", "-c", "copy", "-f", "data", "-y", folder["soft.bin"]],
            TestContext.Current.CancellationToken);
        var data = await File.ReadAllBytesAsync(folder["soft.bin"], TestContext.Current.CancellationToken);
        var texts = new List<string>();
        for (var at = 0; at < data.Length;)
        {
            var length = BinaryPrimitives.ReadUInt16BigEndian(data.AsSpan(at));
            texts.Add(Encoding.UTF8.GetString(data, at + 2, length));
            at += 2 + length;
        }

        // Empty samples fill the time between captions.
        return [.. texts.Where(text => text.Length > 0)];
    }
}
