using Pixora.Media.Tasks.Rules;

namespace Pixora.Tests.Media.Tasks.Rules;

public sealed class WordingTests
{
    [Theory]
    [InlineData(" \t\n")]
    [InlineData("\u200B\u200D\u2060\uFEFF")]
    [InlineData("\u202E\u2066")]
    [InlineData("\u3164\u2800")]
    [InlineData("\uFE0F\u0301")]
    [InlineData("\U000E0020")]
    [InlineData(null)]
    public void Text_of_which_nothing_is_seen_is_blank(string? text) => Assert.True(Wording.IsBlank(text));

    [Theory]
    [InlineData("a")]
    [InlineData("!")]
    [InlineData("\u200F\u05D0")]
    [InlineData("👩‍🚀")]
    [InlineData("中")]
    public void Text_of_which_something_is_seen_is_not(string text) => Assert.False(Wording.IsBlank(text));
}
