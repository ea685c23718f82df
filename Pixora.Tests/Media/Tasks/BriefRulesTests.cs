using CsCheck;
using Pixora.Media.Tasks;

namespace Pixora.Tests.Media.Tasks;

public sealed class BriefRulesTests
{
    [Fact]
    public void A_sentence_alone_is_a_brief() => Assert.Null(BriefRules.Check(new("A film about the sea")));

    [Fact]
    public void Everything_may_be_said() =>
        Assert.Null(BriefRules.Check(new("Meer 🌊\r\n\tvon oben: 100 % 'blau' {}", 60, "9:16", "Noir", "de", true, CaptionMode.Soft)));

    [Theory]
    [InlineData(null, "brief.prompt.empty")]
    [InlineData("", "brief.prompt.empty")]
    [InlineData(" \n\u2003", "brief.prompt.empty")]
    [InlineData("a\0b", "brief.prompt.control")]
    [InlineData("a\u001b[2Jb", "brief.prompt.control")]
    [InlineData("a\u0085b", "brief.prompt.control")]
    public void A_prompt_is_text(string? prompt, string code) =>
        Assert.Equal(code, BriefRules.Check(new(prompt!))?.Code);

    // Not inline data: an attribute is stored as UTF-8, which cannot hold half a surrogate pair.
    [Fact]
    public void A_prompt_holds_no_half_characters() =>
        Assert.All(
            ["a\ud83cb", "a\udf0a", "a\ud83c", "\udf0a\ud83c", "a\ufffe"],
            prompt => Assert.Equal("brief.prompt.control", BriefRules.Check(new(prompt))?.Code));

    [Theory]
    [InlineData(8000, null)]
    [InlineData(8001, "brief.prompt.long")]
    [InlineData(10000, "brief.prompt.long")]
    public void A_prompt_has_at_most_8000_characters(int length, string? code) =>
        Assert.Equal(code, BriefRules.Check(new(new string('a', length)))?.Code);

    [Theory]
    [InlineData(5, null)]
    [InlineData(600, null)]
    [InlineData(4.99, "brief.seconds.range")]
    [InlineData(0, "brief.seconds.range")]
    [InlineData(-1, "brief.seconds.range")]
    [InlineData(100000, "brief.seconds.range")]
    [InlineData(double.NaN, "brief.seconds.range")]
    [InlineData(double.PositiveInfinity, "brief.seconds.range")]
    public void A_film_is_5_to_600_seconds_long(double seconds, string? code) =>
        Assert.Equal(code, BriefRules.Check(new("Sea", seconds))?.Code);

    [Theory]
    [InlineData("4:3", null, null, "brief.aspect.unknown")]
    [InlineData("", null, null, "brief.aspect.unknown")]
    [InlineData(null, "brutalist", null, "brief.style.unknown")]
    [InlineData(null, "3", null, "brief.style.unknown")]
    [InlineData(null, "Noir,Vivid", null, "brief.style.unknown")]
    [InlineData(null, null, "xx", "brief.language.unknown")]
    [InlineData(null, null, "english", "brief.language.unknown")]
    [InlineData(null, null, "", "brief.language.unknown")]
    public void What_is_not_known_is_refused(string? aspect, string? style, string? language, string code) =>
        Assert.Equal(code, BriefRules.Check(new("Sea", null, aspect, style, language))?.Code);

    [Fact]
    public void An_undefined_caption_mode_is_refused() =>
        Assert.Equal("enum.unknown", BriefRules.Check(new("Sea", Captions: (CaptionMode)9))?.Code);

    [Fact]
    public void No_text_makes_the_rules_throw() =>
        Gen.Select(Gen.String, Gen.Double, Gen.String, Gen.String, Gen.String).Sample(
            (prompt, seconds, aspect, style, language) =>
                { BriefRules.Check(new(prompt, seconds, aspect, style, language)); },
            iter: 2000);
}
