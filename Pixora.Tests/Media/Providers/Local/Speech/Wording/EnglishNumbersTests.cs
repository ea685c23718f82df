using Pixora.Media.Providers.Local.Speech.Wording;

namespace Pixora.Tests.Media.Providers.Local.Speech.Wording;

public sealed class EnglishNumbersTests
{
    [Theory]
    [InlineData("0", "zero")]
    [InlineData("21", "twenty-one")]
    [InlineData("105", "one hundred five")]
    [InlineData("1000", "one thousand")]
    [InlineData("2000003", "two million three")]
    [InlineData("007", "zero zero seven")]
    public void A_number_is_said_as_a_person_says_it(string digits, string words) =>
        Assert.Equal(words, EnglishNumbers.Cardinal(digits));

    [Theory]
    [InlineData(1, "first")]
    [InlineData(12, "twelfth")]
    [InlineData(20, "twentieth")]
    [InlineData(42, "forty-second")]
    [InlineData(100, "one hundredth")]
    public void A_place_in_an_order_has_its_own_word(int number, string words) => Assert.Equal(words, EnglishNumbers.Ordinal(number));

    [Theory]
    [InlineData(1066, "ten sixty-six")]
    [InlineData(1900, "nineteen hundred")]
    [InlineData(1905, "nineteen oh five")]
    [InlineData(2000, "two thousand")]
    [InlineData(2008, "two thousand eight")]
    [InlineData(2024, "twenty twenty-four")]
    public void A_year_is_said_in_two_halves(int year, string words) => Assert.Equal(words, EnglishNumbers.Year(year));
}
