using Pixora.Media.Rendering.Captions;
using Pixora.Media.Timeline;

namespace Pixora.Tests.Media.Rendering.Captions;

public sealed class WebVttTests
{
    [Fact]
    public void Marks_that_mean_something_are_escaped() =>
        Assert.Equal(
            "WEBVTT\n\n00:00:00.500 --> 00:00:02.000\n&lt;b&gt; &amp;amp; --&gt; {\\an8} 100% 'x':y\nمرحبا 🎬\n\n",
            WebVtt.Write([new Cue(0.5, 2, "<b> &amp; --> {\\an8} 100% 'x':y\n\nمرحبا 🎬")]));

    [Fact]
    public void A_film_without_speech_has_a_file_without_cues() => Assert.Equal("WEBVTT\n\n", WebVtt.Write([]));
}
