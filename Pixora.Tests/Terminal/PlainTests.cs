using Pixora.Terminal;

namespace Pixora.Tests.Terminal;

public sealed class PlainTests
{
    [Theory]
    [InlineData("\u001b[2J\u001b]0;mine\u0007The sea", "[2J]0;mineThe sea")]
    [InlineData("a\u009b31mb\u007f\b", "a31mb")]
    [InlineData("a\u202ecba\u2066", "acba")]
    [InlineData("one\r\ntwo\tthree", "one\ntwo three")]
    [InlineData("海 👩‍🚀 é [red]", "海 👩‍🚀 é [red]")]
    public void Nothing_that_steers_a_terminal_is_left(string text, string plain) =>
        Assert.Equal(plain, Plain.Text(text));

    [Fact]
    public void A_line_is_one_line() => Assert.Equal("one two", Plain.Line(" one\n\n two\u0000 "));

    [Theory]
    [InlineData("The sea", 7, "The sea")]
    [InlineData("The seas", 7, "The se…")]
    [InlineData("The s🌊s", 7, "The s…")]
    public void A_long_line_is_cut_between_letters(string text, int longest, string cut) =>
        Assert.Equal(cut, Plain.Line(text, longest));
}
