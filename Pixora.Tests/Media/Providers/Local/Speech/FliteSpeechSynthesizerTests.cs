using Pixora.Media.Generation;
using Pixora.Media.Providers.Local.Speech;
using Pixora.Media.Providers.Local.Speech.Engines;
using Pixora.Media.Providers.Local.Speech.Wording;
using Pixora.Media.Tasks;
using Pixora.Tests.Conformance;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Media.Providers.Local.Speech;

public sealed class FliteSpeechSynthesizerTests : SpeechSynthesizerConformance
{
    private const string Text = "Space is silent, and yet it speaks. In 1969 it cost $35 million, Dr. Gray said.";

    private readonly TemporaryFolder folder = new();

    private static FliteSpeechSynthesizer Absent =>
        new(new FliteLibrary(new("libpixora-none.so.1", "libpixora-none-a.so.1", "libpixora-none-b.so.1")));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private protected override ISpeechSynthesizer Create() => new FliteSpeechSynthesizer(FliteLibrary.Installed);

    [Theory]
    [InlineData(VoiceType.Neutral)]
    [InlineData(VoiceType.Female)]
    [InlineData(VoiceType.Deep)]
    public async Task Words_begin_and_end_within_40_ms_of_where_the_voice_says(VoiceType type)
    {
        var speech = await SpeakAsync(new(Text, "en", type, 1));
        var form = ReadAloud.Of(Text, "en").ToAscii();
        var sentences = SentenceChunks.Of(form.Characters, 1);
        var own = await new FliteEngine(FliteLibrary.Installed).SpeakAsync(
            [.. sentences.Select(form.Part)], FliteVoice.For(type, 1), Token);
        var silence = Silence.Trim(own[0].Sound, 0.03).First;
        // Of each written word the first and the last that is spoken: "35" is two, "1969" three, "million" has the dollars.
        int[] first = [0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 13, 15, 17, 18, 19];
        int[] last = [0, 1, 2, 3, 4, 5, 6, 7, 10, 11, 12, 14, 16, 17, 18, 19];
        var cues = new List<(double Start, double End)>();
        var before = -silence;
        foreach (var part in own)
        {
            double rate = part.Sound.Rate;
            cues.AddRange(part.Words.Select(cue => ((before + cue.Sample) / rate, (before + cue.End!.Value) / rate)));
            before += part.Sound.Frames;
        }

        Assert.Equal(
            ["Space", "is", "silent", "and", "yet", "it", "speaks", "In", "1969", "it", "cost", "35", "million", "Dr", "Gray", "said"],
            speech.Words.Select(word => Text.Substring(word.Offset, word.Length)));
        Assert.All(speech.Words.Zip(first), pair => Assert.Equal(Math.Max(0, cues[pair.Second].Start), pair.First.Start, 0.04));
        Assert.All(speech.Words.Zip(last), pair => Assert.Equal(cues[pair.Second].End, pair.First.End, 0.04));
    }

    [Fact]
    public async Task The_same_request_gives_the_same_bytes_whatever_was_said_before()
    {
        var first = await BytesAsync(new(Text, "en", VoiceType.Female, 1));
        await BytesAsync(new("Otro texto.", "es", VoiceType.Deep, 1.2));
        await BytesAsync(new(Text, "en", VoiceType.Deep, 0.8));
        Assert.Equal(first, await BytesAsync(new(Text, "en", VoiceType.Female, 1)));
        var together = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(i => BytesAsync(new(Text, "en", VoiceType.Female, 1), $"together-{i}")));
        Assert.All(together, bytes => Assert.Equal(first, bytes));
    }

    [Fact]
    public async Task Each_type_of_voice_sounds_different()
    {
        var voices = new List<string>();
        foreach (var type in Enum.GetValues<VoiceType>())
        {
            voices.Add(Convert.ToHexString(await BytesAsync(new("One voice.", "en", type, 1))));
        }

        Assert.Equal(voices.Count, voices.Distinct().Count());
    }

    [Theory]
    [InlineData("en", "太空很安静。")]
    [InlineData("en", "Café—naïve, “isn’t” it? 🚀")]
    [InlineData("en", "...   .. ! a")]
    [InlineData("de", "Der Weltraum ist still.")]
    [InlineData("zh", "太空很安静,真的很安静。")]
    public async Task Whatever_has_words_is_heard(string language, string text) =>
        Assert.InRange((await SpeakAsync(new(text, language, VoiceType.Neutral, 1))).Seconds, 0.1, 6);

    [Fact]
    public async Task Many_odd_texts_in_a_row_do_no_harm()
    {
        var odd = string.Concat(Enumerable.Range(0x20, 0x5F).Select(sign => (char)sign));
        for (var i = 0; i < 60; i++)
        {
            var text = $"x {odd[i..]} {new string('a', 2 * i)} {i * 7919L} {odd[..i]}";
            Assert.True((await SpeakAsync(new(text, "en", (VoiceType)(i % 5), 1.4))).Seconds > 0);
            GC.Collect(0);
        }
    }

    [Fact]
    public async Task Where_flite_is_missing_a_film_that_is_spoken_by_it_is_not_made_and_a_new_one_gets_espeak()
    {
        Assert.False(Absent.Speaks("en"));
        Assert.True(Absent.Has("en"));
        Assert.True(Absent.Speaks("de"));
        var request = new SpeechRequest(Text, "en", VoiceType.Neutral, 1);
        Assert.Equal("speech.missing", Absent.Refuse(request)?.Code);
        var fault = await Assert.ThrowsAsync<ProviderException>(
            () => Absent.SynthesizeAsync(request, folder["never"], MakerContext.Alone, Token));
        Assert.Equal(("speech.missing", false), (fault.Code, fault.Retryable));
        Assert.False(File.Exists(folder["never"]));
        Assert.Equal("local-espeak", new LocalNarrators(new(new("libpixora-none.so.1", "a", "b"))).Newest.Speech);
        Assert.Equal("local-flite", new LocalNarrators(FliteLibrary.Installed).Newest.Speech);
    }

    private Task<Pixora.Media.Generation.Speech> SpeakAsync(SpeechRequest request) =>
        Create().SynthesizeAsync(request, folder["speech.wav"], MakerContext.Alone, Token);

    private async Task<byte[]> BytesAsync(SpeechRequest request, string name = "bytes")
    {
        await Create().SynthesizeAsync(request, folder[name], MakerContext.Alone, Token);
        return await File.ReadAllBytesAsync(folder[name], Token);
    }
}
