using Pixora.Media.Rendering.Captions;
using Pixora.Media.Tasks;
using Pixora.Media.Timeline;
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
        Assert.Equal("1\n00:00:00,000 --> 00:00:01,000\na\nb\n\n", SubRip.Write([new Cue(0, 1, "a\r\n\r\n \nb\u0000\u0007")]));

    [Fact]
    public void What_is_written_is_read_again() => SpokenTexts.Spoken.Sample(spoken =>
    {
        var cues = CueBuilder.Build(spoken.Text, "en", spoken.Words, 0, 1);

        var read = SubRip.Read(SubRip.Write(cues));

        Assert.Equal(cues.Select(cue => cue.Text), read.Select(cue => cue.Text));
        Assert.All(cues.Zip(read), pair => Assert.Equal(pair.First.Start, pair.Second.Start, 0.0006));
    });

    [Fact]
    public void Text_that_looks_like_a_time_line_stays_text()
    {
        ValueList<Cue> cues = [new(0, 1, "2\n00:00:05,000 --> 00:00:06,000"), new(2, 3, "-->")];

        Assert.Equal(cues, SubRip.Read(SubRip.Write(cues)));
    }
}
