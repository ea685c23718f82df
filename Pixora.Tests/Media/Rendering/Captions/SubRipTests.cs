using System.Text;
using Pixora.Media.Rendering.Captions;
using Pixora.Media.Tasks;
using Pixora.Media.Timeline;
using Pixora.Tests.Fakes;
using Pixora.Tests.Media.Timeline;
using CsCheck;

namespace Pixora.Tests.Media.Rendering.Captions;

public sealed class SubRipTests
{
    [Fact]
    public void A_file_numbers_its_cues_and_writes_times_with_a_comma() =>
        Assert.Equal(
            "1\n00:00:01,500 --> 00:00:02,250\nHello\nthere.\n\n2\n01:02:03,004 --> 01:02:05,000\nBye.\n\n",
            SubRip.Write([new Cue(1.5, 2.25, "Hello\nthere."), new Cue(3723.004, 3725, "Bye.")]));

    [Fact]
    public void An_empty_line_in_a_cue_does_not_end_it() =>
        Assert.Equal(
            "1\n00:00:00,000 --> 00:00:01,000\na\nb\n\n", SubRip.Write([new Cue(0, 1, "a\r\n\r\n \nb\u0000\u0007")]));

    [Fact]
    public void What_is_written_is_read_again() => SpokenTexts.Spoken.Sample(spoken =>
    {
        var cues = CueBuilder.Build(spoken.Text, "en", new(spoken.Words, 0, 1));

        var read = SubRipReader.Read(SubRip.Write(cues));

        Assert.Equal(SubRip.Plain(cues).Select(cue => cue.Text), read.Select(cue => cue.Text));
        Assert.All(cues.Zip(read), pair => Assert.Equal(pair.First.Start, pair.Second.Start, 0.0006));
    });

    [Fact]
    public void Text_that_looks_like_a_time_line_stays_text() => Assert.Equal(
        [new(0, 1, "2\n00:00:05,000 --＞ 00:00:06,000"), new(2, 3, "--＞")],
        SubRipReader.Read(SubRip.Write([new(0, 1, "2\n00:00:05,000 --> 00:00:06,000"), new(2, 3, "--\0>")])));

    [Theory]
    [InlineData("{\\an8}up", "｛＼an8｝up")]
    [InlineData("<script>alert(1)</script>", "＜script>alert(1)＜/script>")]
    [InlineData("a\\Nb {Y:i}", "a＼Nb ｛Y:i｝")]
    [InlineData("&lt;b> &#60; & R&D;", "＆lt;b> ＆#60; & R＆D;")]
    [InlineData("5 > 3 -> Tom & Jerry – „fünf“, 100% 'x':y", "5 > 3 -> Tom & Jerry – „fünf“, 100% 'x':y")]
    public void Commands_in_captions_are_words(string typed, string written)
    {
        Assert.Equal(written, SubRipReader.Read(SubRip.Write([new Cue(0, 1, typed)])).Single().Text);
        Assert.Equal(typed, written.Normalize(NormalizationForm.FormKC));
    }

    [Fact]
    public async Task A_player_reads_the_same_captions_and_obeys_none()
    {
        using var folder = new TemporaryFolder();

        await HostileTexts.Text.Array[100].SampleAsync(async texts =>
        {
            ValueList<Cue> cues = [.. texts.Select((text, index) => new Cue(index, index + 0.5, text + "w"))];
            var file = SubRip.Write(cues);
            await File.WriteAllTextAsync(folder["captions.srt"], file, TestContext.Current.CancellationToken);

            var seen = await StyledEvents.ReadAsync(folder["captions.srt"], TestContext.Current.CancellationToken);
            Assert.Equal(SubRipReader.Read(file).Select(cue => cue.Text.ReplaceLineEndings("\\N")), seen);
            Assert.All(seen, text => Assert.DoesNotMatch(@"[{}<]|\\[^N]", text));
            Assert.Equal(cues.Count, seen.Length);
        }, iter: 12, threads: 1);
    }
}
