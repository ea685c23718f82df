using CsCheck;
using Pixora.Media.Rendering.Sound;

namespace Pixora.Tests.Media.Rendering.Sound;

public sealed class SoundMasterTests
{
    [Fact]
    public void Music_alone_is_brought_to_the_target_and_a_voice_a_little_above_it()
    {
        Assert.Equal(6, SoundMaster.For(new(-20, -7), isSpoken: false).Gain, 1e-9);
        Assert.InRange(SoundMaster.For(new(-17.5, -7), isSpoken: true).Gain, 4.5, 5);
    }

    [Fact]
    public void What_is_loud_enough_or_silent_gets_nothing_on_top()
    {
        Assert.Equal(-2, SoundMaster.For(new(-12, -1), isSpoken: true).Gain, 1e-9);
        Assert.Equal(0, SoundMaster.For(new(-70, double.NegativeInfinity), isSpoken: true).Gain);
    }

    /// <summary>Whatever share of a decibel the limiter lets through, four tries are enough.</summary>
    [Theory]
    [InlineData(0.5)]
    [InlineData(0.7)]
    [InlineData(1)]
    public void A_few_corrections_reach_the_target(double through)
    {
        foreach (var loss in new[] { -1.5, -0.5, 0, 0.5, 1.5 })
        {
            var master = SoundMaster.For(new(-18, -3), isSpoken: true);
            var first = master.Gain;
            var tries = 1;
            for (; !SoundMaster.IsGood(Encoded(master.Gain)); tries++)
            {
                master = master.After(Encoded(master.Gain));
            }

            Assert.InRange(tries, 1, 4);

            SoundLevels Encoded(double gain) => new(SoundMaster.Target - loss + ((gain - first) * through), -1.5);
        }
    }

    /// <summary>As of one short word in a silent film, which is nearly all peak.</summary>
    [Fact]
    public void A_limiter_that_takes_the_more_the_louder_it_gets_is_followed_within_six_tries() => Gen.Select(
        Gen.Double[-24, -14], Gen.Double[1, 10], Gen.Bool).Sample((mixed, beyond, isSpoken) =>
    {
        var master = SoundMaster.For(new(mixed, -3), isSpoken);
        var tries = 1;
        for (; !SoundMaster.IsGood(Encoded(master.Gain)); tries++)
        {
            master = master.After(Encoded(master.Gain));
        }

        Assert.InRange(tries, 1, 6);

        // However much is added, it never comes closer than this to what lies beyond the target.
        SoundLevels Encoded(double gain)
        {
            var room = SoundMaster.Target - mixed + beyond;
            return new(mixed + (room * (1 - Math.Exp(-gain / room))), -1.5);
        }
    });

    [Fact]
    public void A_peak_that_came_back_lowers_the_ceiling()
    {
        var master = new SoundMaster(4, -1.5);

        Assert.Equal(-2.15, master.After(new(-14, -0.5)).Ceiling, 1e-9);
        Assert.Equal(-1.5, master.After(new(-15, -1.5)).Ceiling, 1e-9);
    }
}
