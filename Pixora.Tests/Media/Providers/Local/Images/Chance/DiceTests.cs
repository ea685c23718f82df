using CsCheck;
using Pixora.Media.Providers.Local.Images.Chance;

namespace Pixora.Tests.Media.Providers.Local.Images.Chance;

public sealed class DiceTests
{
    [Fact]
    public void The_same_seed_rolls_the_same_numbers() =>
        Gen.ULong.Sample(seed => Assert.Equal(Roll(new Dice(seed)), Roll(new Dice(seed))));

    [Fact]
    public void Rolls_stay_within_their_bounds() => Gen.Select(Gen.ULong, Gen.Int[1, 1000]).Sample((seed, count) =>
    {
        var dice = new Dice(seed);
        Assert.InRange(dice.Unit(), 0f, 0.99999994f);
        Assert.InRange(dice.Below(count), 0, count - 1);
    });

    [Fact]
    public void Another_purpose_rolls_other_numbers() => Assert.NotEqual(Roll(Dice.For(1, "clouds")), Roll(Dice.For(1, "stars")));

    [Fact]
    public void The_first_numbers_are_what_they_were() => Assert.Equal(Roll(new Dice(42)), Roll(Dice.For(42 ^ Dice.HashOf(""), "")));

    private static uint[] Roll(Dice dice) => [dice.Next(), dice.Next(), dice.Next(), dice.Next()];
}
