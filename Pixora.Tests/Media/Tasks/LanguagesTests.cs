using CsCheck;
using Pixora.Media.Tasks;

namespace Pixora.Tests.Media.Tasks;

public sealed class LanguagesTests
{
    [Fact]
    public void There_are_183_codes_of_two_letters()
    {
        Assert.Equal(183, Languages.All.Count);
        Assert.All(Languages.All, code => Assert.Matches("^[a-z]{2}$", code));
        Assert.All(Languages.All, code => Assert.True(Languages.IsKnown(code)));
    }

    [Theory]
    [InlineData("EN")]
    [InlineData("eng")]
    [InlineData("xx")]
    [InlineData("")]
    [InlineData(null)]
    public void Anything_else_is_not_a_language(string? code) => Assert.False(Languages.IsKnown(code));

    [Theory]
    [InlineData("ar", true)]
    [InlineData("he", true)]
    [InlineData("fa", true)]
    [InlineData("en", false)]
    [InlineData("zh", false)]
    [InlineData(null, false)]
    public void Some_are_written_from_right_to_left(string? code, bool rightToLeft) =>
        Assert.Equal(rightToLeft, Languages.IsRightToLeft(code));

    [Theory]
    [InlineData("en", "The sea, the sea — and 5 ships!", 7)]
    [InlineData("en", " ... – !", 0)]
    [InlineData("zh", "人人生而自由，平等。", 8)]
    [InlineData("zh", "𠮷野家", 3)]
    [InlineData("ar", "يولد جميع الناس أحرارا.", 4)]
    public void Narration_is_counted_in_words_or_characters(string language, string text, int count) =>
        Assert.Equal(count, Languages.SpeakingRate(language).Count(text));

    [Fact]
    public void English_is_read_at_150_words_a_minute() =>
        Assert.Equal(60, Languages.SpeakingRate("en").Seconds(string.Join(' ', Enumerable.Repeat("sea", 150))), 1e-9);

    [Fact]
    public void Every_language_has_a_rate() =>
        Assert.All(Languages.All.Append("xx"), code => Assert.InRange(Languages.SpeakingRate(code).PerSecond, 1, 10));

    [Fact]
    public void Any_text_takes_some_time_or_none() =>
        Gen.Select(Gen.OneOf("en", "zh"), Gen.String).Sample(
            (code, text) => Languages.SpeakingRate(code).Seconds(text) >= 0);
}
