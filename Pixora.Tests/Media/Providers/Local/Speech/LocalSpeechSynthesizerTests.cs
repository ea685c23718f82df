using Pixora.Media.Generation;
using Pixora.Media.Providers.Local.Speech;
using Pixora.Media.Rendering.Sound;
using Pixora.Media.Tasks;
using Pixora.Tests.Conformance;

namespace Pixora.Tests.Media.Providers.Local.Speech;

public sealed class LocalSpeechSynthesizerTests : SpeechSynthesizerConformance
{
    private const string Text = "Space is silent, and yet it speaks.";

    private readonly string place = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    private protected override ISpeechSynthesizer Create() => new LocalSpeechSynthesizer();

    [Theory]
    [InlineData("de", "Der Weltraum ist still.")]
    [InlineData("es", "El espacio está en silencio.")]
    [InlineData("fr", "L'espace est silencieux.")]
    [InlineData("zh", "太空很安静,真的很安静。")]
    [InlineData("ar", "الفضاء صامت وهادئ.")]
    [InlineData("hi", "अंतरिक्ष शांत है।")]
    [InlineData("no", "Rommet er stille.")]
    [InlineData("pt", "O espaço é silencioso.")]
    public async Task Speaks_other_languages_and_covers_every_letter(string language, string text)
    {
        Assert.True(Create().Speaks(language));
        var speech = await MakeAsync(new(text, language, VoiceType.Female, 1));
        Assert.InRange(speech.Seconds, 0.8, 6);
        var covered = speech.Words.SelectMany(word => Enumerable.Range(word.Offset, word.Length)).ToHashSet();
        Assert.All(Enumerable.Range(0, text.Length).Where(i => char.IsLetterOrDigit(text[i])), i => Assert.Contains(i, covered));
    }

    [Fact]
    public void Is_honest_that_its_Japanese_cannot_be_understood() => Assert.False(Create().Speaks("ja"));

    [Fact]
    public async Task The_same_request_gives_the_same_bytes_whatever_was_said_before()
    {
        var first = await BytesAsync(new(Text, "en", VoiceType.Female, 1));
        await BytesAsync(new("Otro texto.", "es", VoiceType.Deep, 1.2));
        Assert.Equal(first, await BytesAsync(new(Text, "en", VoiceType.Female, 1)));
    }

    [Fact]
    public async Task Each_type_of_voice_sounds_different()
    {
        var voices = new List<string>();
        foreach (var type in Enum.GetValues<VoiceType>())
        {
            voices.Add(Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(await BytesAsync(new(Text, "en", type, 1)))));
        }

        Assert.Equal(voices.Count, voices.Distinct().Count());
    }

    [Fact]
    public async Task Words_begin_where_they_are_heard_also_across_chunks()
    {
        var text = string.Concat(Enumerable.Repeat("There was a time when nobody looked up at the stars. ", 20));
        var speech = await MakeAsync(new(text, "en", VoiceType.Neutral, 1.4));
        var heard = Silence.Audible(WavFile.Read(place).Samples);
        var starts = speech.Words.Where(word => text.Substring(word.Offset, word.Length) == "There").Select(word => word.Start).ToArray();
        Assert.Equal(20, starts.Length);
        Assert.Equal(heard.Start.Value / 48000.0, starts[0], 0.05);
        var gaps = starts.Zip(starts.Skip(1), (a, b) => b - a).ToArray();
        Assert.InRange(gaps.Max() - gaps.Min(), 0, 0.25);
        File.Delete(place);
    }

    [Fact]
    public async Task Voices_spoken_at_once_do_not_disturb_each_other()
    {
        var alone = await BytesAsync(new(Text, "en", VoiceType.Male, 1));
        var together = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(i => BytesAsync(new(Text, "en", VoiceType.Male, 1), $"{place}{i}")));
        Assert.All(together, bytes => Assert.Equal(alone, bytes));
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(2)]
    [InlineData(double.NaN)]
    public async Task Refuses_a_pace_out_of_bounds(double pace) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => MakeAsync(new(Text, "en", VoiceType.Male, pace)));

    private async Task<Pixora.Media.Generation.Speech> MakeAsync(SpeechRequest request) =>
        await Create().SynthesizeAsync(request, place, MakerContext.Alone, TestContext.Current.CancellationToken);

    private Task<byte[]> BytesAsync(SpeechRequest request) => BytesAsync(request, place);

    private async Task<byte[]> BytesAsync(SpeechRequest request, string path)
    {
        await Create().SynthesizeAsync(request, path, MakerContext.Alone, TestContext.Current.CancellationToken);
        var bytes = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        File.Delete(path);
        return bytes;
    }
}
