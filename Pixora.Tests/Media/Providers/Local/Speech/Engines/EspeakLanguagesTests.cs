using Pixora.Media.Providers.Local.Speech.Engines;
using Pixora.Media.Tasks;

namespace Pixora.Tests.Media.Providers.Local.Speech.Engines;

public sealed class EspeakLanguagesTests
{
    [Theory]
    [InlineData("de", "gmw/de")]
    [InlineData("no", "gmq/nb")]
    [InlineData("zh", "sit/cmn-Latn-pinyin")]
    [InlineData("xh", null)]
    [InlineData("", null)]
    [InlineData("en-us", null)]
    [InlineData("ja", null)]
    public void A_language_is_found_under_the_engines_name_for_it(string language, string? voice) =>
        Assert.Equal(
            voice,
            EspeakLanguages.Find(
                language,
                new Dictionary<string, string>
                {
                    ["de"] = "gmw/de", ["nb"] = "gmq/nb", ["cmn-latn-pinyin"] = "sit/cmn-Latn-pinyin", ["ja"] = "jpx/ja",
                    ["en-us"] = "gmw/en-US",
                }));

    [Fact]
    public async Task Every_language_that_is_offered_can_be_spoken()
    {
        var voices = EspeakEngine.Voices();
        var offered = voices.Keys.Select(name => name[..2]).Distinct()
            .Select(code => EspeakLanguages.Find(code, voices)).OfType<string>().ToArray();
        Assert.InRange(offered.Length, 60, 200);
        foreach (var voice in offered)
        {
            var spoken = await EspeakEngine.SpeakAsync(
                ["mama мама"],
                EspeakVoice.For(voice, VoiceType.Female, 1),
                TestContext.Current.CancellationToken);
            Assert.True(spoken[0].Sound.Samples.Max() > 0.05f, voice);
        }
    }
}
