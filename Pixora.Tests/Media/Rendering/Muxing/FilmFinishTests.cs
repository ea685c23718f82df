using System.Diagnostics;
using System.Text;
using Pixora.Media.Rendering;
using Pixora.Media.Rendering.Muxing;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Media.Rendering.Muxing;

public sealed class FilmFinishTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Captions_are_off_until_they_are_turned_on_and_no_track_has_an_edit_list()
    {
        var film = await File.ReadAllBytesAsync(await new TinyFilm().MakeAsync(folder, Token), Token);
        var text = Encoding.Latin1.GetString(film);

        Assert.DoesNotContain("elst", text, StringComparison.Ordinal);
        // Of each track, the flags of its header and its kind: picture, sound, captions, chapters, cover.
        var flags = new List<(string Kind, int Flags)>();
        for (var at = text.IndexOf("tkhd", StringComparison.Ordinal); at >= 0; at = text.IndexOf("tkhd", at + 4, StringComparison.Ordinal))
        {
            var handler = text.IndexOf("hdlr", at, StringComparison.Ordinal);
            flags.Add((text.Substring(handler + 12, 4), film[at + 7]));
        }

        Assert.Equal(2, flags.Single(track => track.Kind == "sbtl").Flags);
        Assert.All(flags.Where(track => track.Kind is "vide" or "soun").Take(2), track => Assert.Equal(3, track.Flags & 3));
    }

    [Theory]
    [InlineData(DigitalSource.AlgorithmicMedia, "algorithmicMedia")]
    [InlineData(DigitalSource.CompositeWithTrainedAlgorithmicMedia, "compositeWithTrainedAlgorithmicMedia")]
    public async Task A_program_reads_what_made_the_film(DigitalSource source, string code)
    {
        var tiny = new TinyFilm();
        var request = await tiny.RequestAsync(folder, Token) with { Source = source };
        await new FilmMuxer().MuxAsync(request, tiny.Cues, folder["marked.mp4"], Token);

        var said = await ExifToolAsync(folder["marked.mp4"]);

        Assert.Contains($"http://cv.iptc.org/newscodes/digitalsourcetype/{code}\n", said, StringComparison.Ordinal);
    }

    private static async Task<string> ExifToolAsync(string path)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/exiftool"), "exiftool is not installed (libimage-exiftool-perl).");
        using var process = Process.Start(
            new ProcessStartInfo("exiftool", ["-s3", "-XMP-iptcExt:DigitalSourceType", "-n", path]) { RedirectStandardOutput = true })!;
        var said = await process.StandardOutput.ReadToEndAsync(Token);
        await process.WaitForExitAsync(Token);
        return said;
    }
}
