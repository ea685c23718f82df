using CsCheck;
using Pixora.Media.Rendering.Text;
using Pixora.Tests.Media.Timeline;

namespace Pixora.Tests.Media.Rendering.Text;

public sealed class BidiLineTests
{
    // Capital letters stand for right-to-left ones, as in Unicode Standard Annex #9's own examples.
    [Theory]
    [InlineData("car is THE CAR in arabic", "car is RAC EHT in arabic")]
    [InlineData("he said “IT IS 123, 456, OK”.", "he said “KO ,456 ,123 SI TI”.")]
    [InlineData("abc", "abc")]
    [InlineData("ABC", "CBA")]
    [InlineData("ABC (DEF) ghi 1.5% JKL", "LKJ ghi 1.5% (FED) CBA")]
    [InlineData("PRICE: 25.50$!", "!25.50$ :ECIRP")]
    [InlineData("a-1 B", "a-1 B")]
    public void Parts_are_seen_in_their_order(string logical, string visual) => Assert.Equal(visual, Show(logical));

    [Theory]
    [InlineData("123 مرحبا hello", true)]
    [InlineData("hello مرحبا", false)]
    [InlineData("123 ...", true)]
    public void The_first_strong_letter_decides(string text, bool rightToLeft) =>
        Assert.Equal(rightToLeft, BidiLine.IsRightToLeft(text, otherwise: true));

    [Fact]
    public void Runs_hold_every_character_once() => Gen.OneOf(SpokenTexts.Text, Gen.String).Sample(text =>
    {
        var runs = BidiLine.Runs(text, BidiLine.IsRightToLeft(text, false));

        var at = 0;
        foreach (var run in runs.OrderBy(run => run.From))
        {
            Assert.Equal(at, run.From);
            at = run.To;
        }

        Assert.Equal(text.Length, at);
    });

    private static string Show(string text)
    {
        var hebrew = string.Concat(
            text.Select(letter => letter is >= 'A' and <= 'Z' ? (char)('א' + letter - 'A') : letter));
        return string.Concat(BidiLine.Runs(hebrew, BidiLine.IsRightToLeft(hebrew, false)).Select(run =>
        {
            var part = text[run.From..run.To];
            return run.IsRightToLeft ? string.Concat(part.Reverse().Select(Mirror)) : part;
        }));
    }

    private static char Mirror(char mark) => mark switch
    {
        '(' => ')',
        ')' => '(',
        _ => mark,
    };
}
