using System.Text.Json;
using CsCheck;
using Pixora.Media.Rendering;
using Pixora.Media.Rendering.Muxing;
using Pixora.Media.Rendering.Tools;
using Pixora.Media.Tasks;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Media.Rendering.Muxing;

public sealed class FilmTagsTests : IDisposable
{
    /// <summary>Chapters in one file.</summary>
    private const int Batch = 100;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Every_title_comes_back_as_it_was_typed()
    {
        var parts = await new TinyFilm().RequestAsync(folder, TestContext.Current.CancellationToken);

        await HostileTexts.Text.Array[Batch].SampleAsync(async titles =>
        {
            await new FilmMuxer().MuxAsync(
                Titled(parts, titles), [], folder["film.mp4"], TestContext.Current.CancellationToken);

            var film = await ProbeAsync(folder["film.mp4"]);
            Assert.Equal(FilmTags.Note, Tag(film.GetProperty("format"), "comment"));
            Assert.Equal(FilmTags.Printable(titles[0]), Tag(film.GetProperty("format"), "title"));
            Assert.Equal(
                titles.Select(FilmTags.Printable),
                film.GetProperty("chapters").EnumerateArray().Select(chapter => Tag(chapter, "title")));
        }, iter: 12, threads: 1);
    }

    [Fact]
    public void What_a_line_can_hold_is_kept() => Gen.String.Sample(text =>
    {
        var plain = string.Concat(
            text.Where(
                mark => !char.IsControl(mark) && !char.IsSurrogate(mark) && mark is not ('\u2028' or '\u2029' or '\uFFFE' or '\uFFFF')));

        Assert.Equal(plain, FilmTags.Printable(plain));
        Assert.DoesNotContain(FilmTags.Printable(text), char.IsControl);
    });

    private static FilmRequest Titled(FilmRequest parts, string[] titles) => parts with
    {
        Title = titles[0],
        Captions = null,
        Chapters = [.. titles.Select((title, index) => new FilmChapter(new($"scene-{index}"), title, index * parts.Seconds / Batch))],
    };

    private static async Task<JsonElement> ProbeAsync(string path)
    {
        var probed = await new FFmpeg("ffprobe")
            .RunAsync(["-v", "error", "-show_format", "-show_chapters", "-of", "json", path], TestContext.Current.CancellationToken);
        return JsonDocument.Parse(probed.Output).RootElement;
    }

    /// <summary>Files have no empty tags.</summary>
    private static string? Tag(JsonElement owner, string name) =>
        owner.TryGetProperty("tags", out var tags) && tags.TryGetProperty(name, out var value) ? value.GetString() : "";
}
