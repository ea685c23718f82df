using Pixora.Media.Generation;
using Pixora.Media.Rendering.Sound;
using Pixora.Media.Tasks;

namespace Pixora.Tests.Conformance;

/// <summary>What every speech synthesizer promises. It is one when its subclass is green.</summary>
public abstract class SpeechSynthesizerConformance : MakerConformance<SpeechRequest>, IDisposable
{
    private readonly string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    private protected abstract override ISpeechSynthesizer Create();

    /// <summary>False for a voice that does not know when it says what.</summary>
    private protected virtual bool KnowsWordTimes => true;

    private protected override SpeechRequest Usual => new("Hello", "en", VoiceType.Neutral, 1);

    private protected override SpeechRequest Impossible => Usual with { Language = "xx" };

    private protected override Task RunAsync(
        IMaker<SpeechRequest> maker, MakerRun<SpeechRequest> run, CancellationToken cancellationToken) =>
        ((ISpeechSynthesizer)maker).SynthesizeAsync(run.Request, run.Path, run.Context, cancellationToken);

    public void Dispose()
    {
        File.Delete(path);
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Writes_48_kHz_mono_of_the_length_it_tells()
    {
        var speech = await SpeakAsync("Every word is heard. Then there is a pause.");
        var sound = WavFile.Read(path);
        Assert.Equal((48000, 1), (sound.Rate, sound.Channels));
        Assert.Equal(sound.Seconds, speech.Seconds, 0.001);
    }

    [Fact]
    public async Task Levels_to_minus_20_LUFS_without_clipping()
    {
        await SpeakAsync("A voice that is neither loud nor soft is easy to put under a film, whatever it says.");
        var sound = WavFile.Read(path);
        Assert.InRange(Loudness.Of(sound), -21, -19);
        Assert.True(sound.Samples.Max(Math.Abs) <= 0.85, "peak over −1.4 dBFS");
    }

    [Fact]
    public async Task Trims_silence_at_both_ends()
    {
        await SpeakAsync("Short.");
        var sound = WavFile.Read(path);
        var heard = Enumerable.Range(0, sound.Frames).Where(i => Math.Abs(sound.Samples[i]) > 0.01).ToArray();
        Assert.InRange(heard[0] / 48000.0, 0, 0.1);
        Assert.InRange((sound.Frames - heard[^1]) / 48000.0, 0, 0.15);
    }

    [Theory]
    [InlineData("A rocket 🚀 doesn't cost $20,000.50 in 1969, does it?", "A|rocket|doesn't|cost|20,000.50|in|1969|does|it")]
    [InlineData("[[h@'loU]] <b>bold</b> {x} \\ % ' :", "h|loU|b|bold|b|x")]
    [InlineData("one𠀀two—three\u0007four", "one|𠀀|two|three|four")]
    public async Task Places_every_word_in_the_text_and_in_time(string text, string words)
    {
        var speech = await SpeakAsync(text);
        if (!KnowsWordTimes)
        {
            Assert.Empty(speech.Words);
            return;
        }

        Assert.Equal(words.Split('|'), speech.Words.Select(word => text.Substring(word.Offset, word.Length)));
        Assert.All(speech.Words, word => Assert.InRange(word.End, word.Start, speech.Seconds));
        Assert.Equal(speech.Words.OrderBy(word => word.Start).ThenBy(word => word.Offset), speech.Words);
    }

    [Fact]
    public async Task Speaks_faster_at_a_higher_pace()
    {
        const string Text = "The same sentence at two speeds takes two different lengths of time.";
        var slow = await SpeakAsync(Text, 0.7);
        var fast = await SpeakAsync(Text, 1.4);
        Assert.InRange(slow.Seconds / fast.Seconds, 1.4, 2.4);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t ")]
    [InlineData("🚀 … !? — “”")]
    public async Task Refuses_text_with_nothing_to_say(string text)
    {
        await Assert.ThrowsAnyAsync<ArgumentException>(() => SpeakAsync(text));
        Assert.False(File.Exists(path));
    }

    [Fact]
    public async Task Refuses_a_language_it_does_not_speak_with_a_code()
    {
        Assert.False(Create().Speaks("xx"));
        var refusal = await Assert.ThrowsAsync<ProviderException>(
            () => Create().SynthesizeAsync(
                new("Hello", "xx", VoiceType.Neutral, 1), path, MakerContext.Alone, TestContext.Current.CancellationToken));
        Assert.Equal("speech.language", refusal.Code);
    }

    [Fact]
    public async Task Leaves_nothing_when_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Create().SynthesizeAsync(new("Hello", "en", VoiceType.Neutral, 1), path, MakerContext.Alone, cancelled.Token));
        Assert.False(File.Exists(path));
    }

    private Task<Speech> SpeakAsync(string text, double pace = 1) =>
        Create().SynthesizeAsync(
            new(text, "en", VoiceType.Neutral, pace), path, MakerContext.Alone, TestContext.Current.CancellationToken);
}
