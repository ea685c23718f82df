using System.Net;
using System.Text.RegularExpressions;
using CsCheck;
using Pixora.Media.Rendering.Captions;
using Pixora.Media.Tasks;
using Pixora.Media.Timeline;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Media.Rendering.Captions;

public sealed class WebVttTests
{
    [Fact]
    public void Marks_that_mean_something_are_escaped() =>
        Assert.Equal(
            "WEBVTT\n\n00:00:00.500 --> 00:00:02.000\n&lt;b&gt; &amp;amp; --&gt; {\\an8} 100% 'x':y\nمرحبا 🎬\n\n",
            WebVtt.Write([new Cue(0.5, 2, "<b> &amp; --> {\\an8} 100% 'x':y\n\nمرحبا 🎬")]));

    [Fact]
    public async Task A_player_reads_the_same_captions()
    {
        using var folder = new TemporaryFolder();

        await HostileTexts.Text.Array[100].SampleAsync(async texts =>
        {
            ValueList<Cue> cues =
                [.. texts.Select((text, index) => new Cue(index, index + 0.5, text.Replace('\\', '/') + "w"))];
            var file = WebVtt.Write(cues);
            await File.WriteAllTextAsync(folder["captions.vtt"], file, TestContext.Current.CancellationToken);

            var seen = await StyledEvents.ReadAsync(folder["captions.vtt"], TestContext.Current.CancellationToken);
            var written = file.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Skip(1)
                .Select(block => block[(block.IndexOf('\n', StringComparison.Ordinal) + 1)..]).ToArray();
            Assert.Equal(cues.SelectMany(CaptionFileLines.Of), written.SelectMany(text => WebUtility.HtmlDecode(text).Split('\n')));
            Assert.Equal(
                written.Select(text => WebUtility.HtmlDecode(text).ReplaceLineEndings("\\N")),
                seen.Select(text => Regex.Replace(text, @"\\([{}])", "$1")));
            Assert.Equal(cues.Count, seen.Length);
        }, iter: 12, threads: 1);
    }

    [Fact]
    public void A_film_without_speech_has_a_file_without_cues() => Assert.Equal("WEBVTT\n\n", WebVtt.Write([]));
}
