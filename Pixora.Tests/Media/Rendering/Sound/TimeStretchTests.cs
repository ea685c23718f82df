using CsCheck;
using Pixora.Media.Rendering.Sound;

namespace Pixora.Tests.Media.Rendering.Sound;

public sealed class TimeStretchTests
{
    [Fact]
    public void The_length_is_exact() => Gen.Select(Gen.Int[0, 60000], Gen.Double[0.85, 1.25]).Sample(
        (length, tempo) => Assert.Equal((int)Math.Round(length / tempo), TimeStretch.Apply(new float[length], tempo).Length), iter: 30);

    [Theory]
    [InlineData(0.85)]
    [InlineData(1.25)]
    public void The_pitch_stays(double tempo)
    {
        var tone = Enumerable.Range(0, 96000).Select(i => (float)Math.Sin(2 * Math.PI * 200 * i / 48000)).ToArray();

        var stretched = TimeStretch.Apply(tone, tempo);

        var crossings = stretched.Zip(stretched.Skip(1)).Count(pair => pair.First < 0 && pair.Second >= 0);
        Assert.Equal(200, crossings / (stretched.Length / 48000.0), 2.0);
        Assert.InRange(stretched.Max(Math.Abs), 0.95f, 1.05f);
    }

    [Fact]
    public void No_place_strays_from_where_the_tempo_puts_it()
    {
        var clicks = TestSounds.Voice(10).Samples;
        for (var i = 0; i < clicks.Length; i++)
        {
            clicks[i] *= i / 24000 % 2;
        }

        var stretched = TimeStretch.Apply(clicks, 1.2);

        for (var onset = 24000; onset < clicks.Length; onset += 48000)
        {
            var place = (int)(onset / 1.2);
            Assert.True(Loudest(stretched, place - 2160, 500) < 0.01, $"onset {onset} comes early");
            Assert.True(Loudest(stretched, place + 1200, 960) > 0.05, $"onset {onset} comes late");
        }
    }

    private static float Loudest(float[] sound, int from, int count) => sound[from..(from + count)].Max(Math.Abs);
}
