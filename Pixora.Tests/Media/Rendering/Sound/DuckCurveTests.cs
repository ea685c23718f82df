using CsCheck;
using Pixora.Media.Rendering.Sound;

namespace Pixora.Tests.Media.Rendering.Sound;

public sealed class DuckCurveTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(4.7, 0)]
    [InlineData(4.875, -6.5)]
    [InlineData(5, -13)]
    [InlineData(7, -13)]
    [InlineData(7.5, -13)]
    [InlineData(10.3, -6.5)]
    [InlineData(10.7, 0)]
    public void Music_goes_down_before_the_voice_stays_low_in_short_pauses_and_comes_back(double seconds, double decibels) =>
        Assert.Equal(decibels, new DuckCurve([new(8, 10), new(5, 7)]).At(seconds), 0.01);

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(12)]
    public void Between_two_narrated_scenes_music_hardly_rises(double pause)
    {
        var curve = new DuckCurve([new(5, 7), new(7 + pause, 20, Continues: true)]);
        var between = Enumerable.Range(0, (int)(pause * 100)).Select(step => curve.At(7 + (step / 100.0))).ToArray();
        Assert.Equal(DuckCurve.Depth + DuckCurve.Rise, between.Max(), 0.01);
        Assert.Equal(0, curve.At(3));
        Assert.Equal(0, curve.At(21));
    }

    [Fact]
    public void Without_a_voice_nothing_is_ducked() => Assert.Equal(0, new DuckCurve([]).At(3));

    [Fact]
    public void It_never_jumps() => Gen.Double[0, 20].Array[2, 12].Sample(times =>
    {
        var curve = new DuckCurve(
            times.Order().Chunk(2).Where(pair => pair.Length == 2).Select(pair => new VoiceSpan(pair[0], pair[1])));

        Assert.All(Enumerable.Range(0, 2200), step => Assert.True(Math.Abs(curve.At(step / 100.0) - curve.At((step + 1) / 100.0)) < 1));
    }, iter: 30);
}
