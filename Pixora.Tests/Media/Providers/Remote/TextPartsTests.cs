using System.Text;
using Pixora.Media.Providers.Remote;

namespace Pixora.Tests.Media.Providers.Remote;

public sealed class TextPartsTests
{
    [Theory]
    [InlineData("One two. Three four.", 10, "One two.| Three |four.")]
    [InlineData("One. Two. Three.", 10, "One. Two.| Three.")]
    [InlineData("onetwothreefour five", 8, "onetwoth|reefour |five")]
    [InlineData("Hi. 🚀 … ?!", 4, "Hi.")]
    public void Cuts_between_sentences_then_words_then_anywhere(string text, int longest, string expected)
    {
        Rune[] characters = [.. text.EnumerateRunes()];
        var parts = TextParts.Of(characters, longest).Select(part => string.Concat(characters[part].Select(rune => rune.ToString())));
        Assert.Equal(expected, string.Join('|', parts));
    }

    [Fact]
    public void A_sentence_of_any_length_ends()
    {
        Rune[] characters = [.. new string('a', 50_000).EnumerateRunes()];
        Assert.Equal(200, TextParts.Of(characters, 250).Count);
    }
}
