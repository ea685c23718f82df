using CsCheck;
using Pixora.Terminal.Talking;

namespace Pixora.Tests.Terminal.Talking;

public sealed class WordWrapTests
{
    [Theory]
    [InlineData("one two three four", "one two\n  three\n  four")]
    [InlineData("one\n\ntwo\n", "one\n\n  two")]
    [InlineData("a unbreakable-word", "a\n  unbreakable-word")]
    [InlineData("大海从不沉睡", "大海从不沉\n  睡")]
    public void Lines_are_broken_between_words(string text, string wrapped) => Assert.Equal(wrapped, Wrap([text]));

    [Fact]
    public void A_word_is_given_out_when_it_is_whole()
    {
        var wrap = new WordWrap(10, "  ", 0);

        Assert.Equal(["", "one", " two", ""], [wrap.Take("on"), wrap.Take("e t"), wrap.Take("wo "), wrap.End()]);
    }

    [Fact]
    public void Where_the_pieces_end_makes_no_difference() => Gen.Select(Gen.String["ab \n海🌊"], Gen.Int[1, 5]).Sample(
        (text, length) => Wrap(text.Chunk(length).Select(piece => new string(piece))) == Wrap([text]));

    private static string Wrap(IEnumerable<string> pieces)
    {
        var wrap = new WordWrap(10, "  ", 0);
        return string.Concat(pieces.Select(wrap.Take).ToList()) + wrap.End();
    }
}
