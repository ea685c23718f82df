using Pixora.Media.Generation;
using Pixora.Media.Providers.Local.Music;
using Pixora.Media.Providers.Local.Speech;
using Pixora.Media.Rendering;
using Pixora.Media.Rendering.Inspection;
using Pixora.Media.Rendering.Sound;
using Pixora.Media.Rendering.Tools;
using Pixora.Media.Tasks;
using Pixora.Media.Timeline;
using Pixora.Tests.Fakes;
using Pixora.Tests.Media.Rendering.Sound;

namespace Pixora.Tests.Media.Rendering.Inspection;

/// <summary>The sound of every legal plan passes its inspection, however little there is to hear.</summary>
public sealed class LegalSoundTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Captions of what is spoken; none when its words have no times.</summary>
    private ValueList<Cue> cues = [];

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("x", VoiceType.Neutral, 1)]
    [InlineData("A", VoiceType.Deep, 1.4)]
    [InlineData("I", VoiceType.Female, 1)]
    public async Task One_very_short_word_without_music_is_as_loud_as_any_film(
        string word, VoiceType voice, double pace)
    {
        var seconds = await SpeakAsync(word, voice, pace);

        Assert.Empty(await FaultsAsync(new(5, [Narration], null, 0), [Speech(seconds)]));
    }

    [Theory]
    [InlineData("A\n\nB")]
    [InlineData("A… … … B")]
    [InlineData("A? ? ? B")]
    [InlineData("One\n\n. . .\n\nTwo\n\n. . .\n\nThree")]
    public async Task A_narration_that_is_mostly_pauses_is_heard_without_music(string text)
    {
        var seconds = await SpeakAsync(text, VoiceType.Neutral, 1);

        Assert.Empty(await FaultsAsync(new(Math.Max(5, seconds + 2), [Narration], null, 0), [Speech(seconds)]));
    }

    [Fact]
    public async Task Two_words_with_a_long_silence_between_them_as_a_service_may_deliver_them_are_heard()
    {
        var word = TestSounds.Voice(0.2).Samples;
        WavFile.Write(Narration.Path, new PcmSound(48000, 1, [.. word, .. new float[8 * 48000], .. word]));

        Assert.Empty(await FaultsAsync(new(10, [Narration], null, 0), [Speech(8.4)]));
    }

    [Fact]
    public async Task A_narrator_who_stops_after_the_first_caption_is_missed()
    {
        WavFile.Write(
            Narration.Path, new PcmSound(48000, 1, [.. TestSounds.Voice(1).Samples, .. new float[4 * 48000]]));
        cues = [new(0.5, 1.5, "It begins"), new(3, 5.5, "and goes on.")];

        var fault = Assert.Single(await FaultsAsync(new(6, [Narration], null, 0), [Speech(5)]));

        Assert.StartsWith("film.speech: nothing is heard at 3 s", fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_film_without_voice_and_music_is_silent_and_may_be() =>
        Assert.Empty(await FaultsAsync(new(5, [], null, 0), []));

    [Theory]
    [InlineData(FilmLimits.QuietestMusic)]
    [InlineData(FilmLimits.LoudestMusic)]
    public async Task Music_of_any_level_is_heard_in_the_pauses_of_a_voice(double level)
    {
        var seconds = await SpeakAsync("A voice\n\n. . .\n\nspeaks\n\n. . .\n\nand rests.", VoiceType.Neutral, 1);
        var film = seconds + 4;
        await new LocalMusicComposer(new SynthRenderer()).ComposeAsync(
            new MusicRequest(MusicMood.Calm, MusicGenre.Ambient, film, 7), folder["music.wav"], MakerContext.Alone, Token);

        Assert.Empty(await FaultsAsync(new(film, [Narration], folder["music.wav"], level), [Speech(seconds)]));
    }

    private PlacedNarration Narration => new(folder["voice.wav"], 0.5, 1);

    private static SecondsSpan Speech(double seconds) => new(0.5, 0.5 + seconds);

    private async Task<double> SpeakAsync(string text, VoiceType voice, double pace)
    {
        var request = new SpeechRequest(text, "en", voice, pace);
        var speech = await new LocalSpeechSynthesizer().SynthesizeAsync(
            request, Narration.Path, MakerContext.Alone, Token);
        cues = CueBuilder.Build(text, "en", new SpokenClock(speech.Words, Narration.Start, 1));
        return speech.Seconds;
    }

    /// <summary>Mixes a soundtrack, listens to it, and says what its inspection finds.</summary>
    private async Task<IEnumerable<string>> FaultsAsync(SoundtrackRequest request, ValueList<SecondsSpan> speech)
    {
        await new SoundtrackMixer().MixAsync(request, folder["mix.m4a"], new Progress<double>(), Token);
        var sound = await new SoundProbe(MediaTools.Plain).ListenAsync(folder["mix.m4a"], request.Seconds, Token);
        var planned = request.MusicPath is not null ? SoundPlan.Continuous : speech.Count > 0 ? SoundPlan.SpeechOnly : SoundPlan.Silent;
        var checks = SoundChecks.Of(sound, TinyFilm.Expected with { Speech = speech, Sound = planned, Cues = cues });
        return checks.Where(check => !check.Passed).Select(check => $"{check.Code}: {check.Found}");
    }
}
