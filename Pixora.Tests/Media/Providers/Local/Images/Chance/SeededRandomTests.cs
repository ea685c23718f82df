using CsCheck;
using Pixora.Media.Providers.Local.Images.Chance;

namespace Pixora.Tests.Media.Providers.Local.Images.Chance;

public sealed class SeededRandomTests
{
    [Fact]
    public void The_same_seed_rolls_the_same_numbers() =>
        Gen.ULong.Sample(seed => Assert.Equal(Roll(new SeededRandom(seed)), Roll(new SeededRandom(seed))));

    [Fact]
    public void Rolls_stay_within_their_bounds() => Gen.Select(Gen.ULong, Gen.Int[1, 1000]).Sample((seed, count) =>
    {
        var random = new SeededRandom(seed);
        Assert.InRange(random.Unit(), 0f, 0.99999994f);
        Assert.InRange(random.Below(count), 0, count - 1);
    });

    [Fact]
    public void Another_purpose_rolls_other_numbers() =>
        Assert.NotEqual(Roll(SeededRandom.For(1, "clouds")), Roll(SeededRandom.For(1, "stars")));

    [Fact]
    public void The_first_numbers_are_what_they_were() =>
        Assert.Equal(Roll(new SeededRandom(42)), Roll(SeededRandom.For(42 ^ SeededRandom.HashOf(""), "")));

    private static uint[] Roll(SeededRandom random) => [random.Next(), random.Next(), random.Next(), random.Next()];
}
