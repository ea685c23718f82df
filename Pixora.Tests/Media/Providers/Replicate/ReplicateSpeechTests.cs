using Pixora.Media.Generation;
using Pixora.Media.Providers.Remote;
using Pixora.Media.Tasks;
using Pixora.Tests.Fakes;
using Pixora.Tests.Fakes.Services;

namespace Pixora.Tests.Media.Providers.Replicate;

public sealed class ReplicateSpeechTests : IAsyncLifetime
{
    private readonly SkippingTime clock = new();
    private readonly TemporaryFolder folder = new();
    private readonly StandInReplicate service;

    public ReplicateSpeechTests() => service = new(clock);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Output => Path.Combine(folder.Path, "speech.wav");

    public async ValueTask InitializeAsync() => await service.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await service.DisposeAsync();
        folder.Dispose();
    }

    [Theory]
    [InlineData(false, "My voice.", "nobody has stated")]
    [InlineData(true, " ", "words of its sample")]
    public async Task A_sample_without_consent_or_words_is_not_used_and_the_profile_says_why(bool consent, string words, string why)
    {
        var maker = Maker(new() { File = Sample(1), Text = words, Consent = consent });

        Assert.False(maker.Speaks("en"));
        Assert.Contains(why, maker.Refuse(Words("Hello."))!.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ProviderException>(() => maker.SynthesizeAsync(Words("Hello."), Output, MakerContext.Alone, Token));
        Assert.Empty(service.Calls);
    }

    [Fact]
    public async Task A_sample_of_30_seconds_is_refused_before_anything_is_ordered()
    {
        var maker = Maker(new() { File = Sample(31), Text = "My voice.", Consent = true });
        var fault = await Assert.ThrowsAsync<ProviderException>(
            () => maker.SynthesizeAsync(Words("Hello."), Output, MakerContext.Alone, Token));
        Assert.Equal("speech.language", fault.Code);
        Assert.Empty(service.Bill);
    }

    [Fact]
    public async Task The_words_of_the_sample_go_with_it_and_no_flag_that_the_model_does_not_know()
    {
        var maker = Maker(new() { File = Sample(1), Text = "My voice.", Consent = true });
        await maker.SynthesizeAsync(Words("Hello."), Output, MakerContext.Alone, Token);
        var input = service.Bodies.Single()["input"]!.AsObject();
        Assert.Equal(["prompt_text", "text", "voice_sample"], input.Select(one => one.Key).Order());
        Assert.Equal("My voice.", (string?)input["prompt_text"]);
    }

    [Fact]
    public async Task A_sentence_longer_than_the_model_takes_is_cut_between_words_and_each_piece_is_ordered_once_across_a_crash()
    {
        var maker = Maker(new() { File = Sample(1), Text = "My voice.", Consent = true });
        var text = string.Join(' ', Enumerable.Range(100, 70).Select(number => $"wave{number}"));
        var slip = new PatientSlip();
        using var crash = new CancellationTokenSource();
        service.OnBilled = () => service.Bill.Count == 2 ? crash.CancelAsync() : Task.CompletedTask;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => maker.SynthesizeAsync(Words(text), Output, MakerContext.Alone with { Slip = slip }, crash.Token));
        await maker.SynthesizeAsync(Words(text), Output, MakerContext.Alone with { Slip = slip }, Token);

        Assert.Equal((3, 3), (service.Bill.Count, service.Bill.Distinct().Count()));
        Assert.All(service.Bodies, body => Assert.True(((string)body["input"]!["text"]!).Length <= 250));
    }

    private static SpeechRequest Words(string text) => new(text, "en", VoiceType.Neutral, 1);

    private string Sample(int seconds)
    {
        var path = Path.Combine(folder.Path, "voice.wav");
        File.WriteAllBytes(path, ServiceFiles.Speech(new string('a', (int)(seconds / 0.06)), 1));
        return path;
    }

    private ISpeechSynthesizer Maker(VoiceSample sample)
    {
        var profile = service.Profile(MakerCapability.Speech);
        profile.Voices["en"] = new() { [VoiceType.Neutral] = "mine" };
        profile.Samples["mine"] = sample;
        return RemoteMakerSet.One<ISpeechSynthesizer>(profile, clock);
    }
}
