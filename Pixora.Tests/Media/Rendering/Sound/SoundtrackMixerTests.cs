using System.Runtime.InteropServices;
using Pixora.Media.Generation;
using Pixora.Media.Providers.Local.Speech;
using Pixora.Media.Rendering;
using Pixora.Media.Rendering.Sound;
using Pixora.Media.Rendering.Tools;
using Pixora.Media.Tasks;
using Pixora.Tests.Fakes;
using Pixora.Tests.Media.Rendering.Clips;

namespace Pixora.Tests.Media.Rendering.Sound;

public sealed class SoundtrackMixerTests : IDisposable
{
    private static readonly FFmpeg FFmpeg = new();

    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData(true, true, 6)]
    [InlineData(true, false, 6)]
    [InlineData(false, true, 6)]
    [InlineData(true, true, 5)]
    public async Task A_soundtrack_is_as_loud_as_streaming_wants_it(bool voice, bool music, double seconds)
    {
        await MixAsync(seconds, voice ? [Narration("voice.wav", 2, 1.5, 1)] : [], music);

        var levels = await MeasureAsync();
        Assert.InRange(levels.Loudness, -14.5, -13.5);
        Assert.True(levels.TruePeak <= -1, $"{levels.TruePeak} dBTP");
    }

    /// <summary>Each encoding takes a second for a minute of film.</summary>
    [Theory]
    [InlineData(VoiceType.Male)]
    [InlineData(VoiceType.Neutral)]
    public async Task What_the_limiter_takes_from_a_voice_is_known_before_the_first_encoding(VoiceType voice)
    {
        var speech = await new LocalSpeechSynthesizer().SynthesizeAsync(
            new SpeechRequest(
                "For as long as we have looked up, we have wanted to go. The first steps were small, and the whole world watched.", "en",
                voice, 1),
            folder["spoken.wav"], MakerContext.Alone, TestContext.Current.CancellationToken);
        var told = new ToldProgress();

        await MixAsync(speech.Seconds + 2, [new PlacedNarration(folder["spoken.wav"], 1, 1)], music: true, told);

        // The second try would be told as 0.875.
        Assert.Equal([0.75, 1], told.Values.Where(value => value > 0.5));
        Assert.InRange((await MeasureAsync()).Loudness, -14.35, -13.65);
    }

    [Fact]
    public async Task A_spiky_voice_is_limited_below_the_highest_peak()
    {
        var spiky = TestSounds.Voice(3, 0.04);
        for (var i = 0; i < spiky.Samples.Length; i += 4801)
        {
            spiky.Samples[i] = 0.9f;
        }

        WavFile.Write(folder["spiky.wav"], spiky);

        await MixAsync(5, [new PlacedNarration(folder["spiky.wav"], 1, 1)], music: false);

        var levels = await MeasureAsync();
        Assert.InRange(levels.Loudness, -14.5, -13.5);
        Assert.True(levels.TruePeak <= -1, $"{levels.TruePeak} dBTP");
    }

    [Fact]
    public async Task Without_voice_and_music_it_is_silent_and_as_long_as_the_film()
    {
        await MixAsync(5.5, [], music: false);

        var samples = await DecodeAsync();
        Assert.Equal(5.5 * 48000, samples.Length / 2, 1024.0);
        Assert.All(samples, sample => Assert.Equal(0, sample, 1e-4));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0.85)]
    [InlineData(1.25)]
    public async Task A_voice_is_heard_where_it_belongs(double tempo)
    {
        await MixAsync(6, [Narration("voice.wav", 2, 1.25, tempo)], music: false);

        var samples = await DecodeAsync();
        Assert.Equal(
            1.25, Enumerable.Range(0, samples.Length / 2).First(i => Math.Abs(samples[2 * i]) > 0.02) / 48000.0, 0.02);
        Assert.Equal(
            1.25 + (2 / tempo),
            Enumerable.Range(0, samples.Length / 2).Last(i => Math.Abs(samples[2 * i]) > 0.02) / 48000.0,
            0.02);
    }

    [Fact]
    public async Task Music_is_at_least_10_dB_under_the_voice_and_back_after_it()
    {
        WavFile.Write(folder["quiet.wav"], TestSounds.Voice(2, 0));

        await MixAsync(8, [new PlacedNarration(folder["quiet.wav"], 3, 1)], music: true);

        var samples = await DecodeAsync();
        var alone = Level(samples, 1, 2.5);
        var under = Level(samples, 3.1, 4.9);
        var after = Level(samples, 5.8, 7);
        Assert.Equal(DuckCurve.Depth, under - alone, 0.5);
        Assert.Equal(alone, after, 0.5);
    }

    [Fact]
    public async Task The_same_request_gives_the_same_bytes()
    {
        await MixAsync(5, [Narration("voice.wav", 2, 1, 1.1)], music: true);
        var first = await File.ReadAllBytesAsync(folder["mix.m4a"], TestContext.Current.CancellationToken);

        await MixAsync(5, [Narration("voice.wav", 2, 1, 1.1)], music: true);

        Assert.Equal(first, await File.ReadAllBytesAsync(folder["mix.m4a"], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_narration_that_is_no_sound_is_refused()
    {
        await File.WriteAllTextAsync(folder["text.wav"], "not a sound", TestContext.Current.CancellationToken);

        var refused = await Assert.ThrowsAsync<ProviderException>(
            () => MixAsync(5, [new PlacedNarration(folder["text.wav"], 0, 1)], music: false));

        Assert.Equal("sound.unreadable", refused.Code);
    }

    public void Dispose() => folder.Dispose();

    private PlacedNarration Narration(string name, double seconds, double start, double tempo)
    {
        WavFile.Write(folder[name], TestSounds.Voice(seconds));
        return new PlacedNarration(folder[name], start, tempo);
    }

    private async Task MixAsync(
        double seconds, ValueList<PlacedNarration> narrations, bool music, IProgress<double>? progress = null)
    {
        if (music)
        {
            WavFile.Write(folder["music.wav"], TestSounds.Music(seconds));
        }

        await new SoundtrackMixer().MixAsync(
            new SoundtrackRequest(seconds, narrations, music ? folder["music.wav"] : null, 0), folder["mix.m4a"],
            progress ?? new Progress<double>(), TestContext.Current.CancellationToken);
    }

    private async Task<SoundLevels> MeasureAsync()
    {
        var run = await FFmpeg.RunAsync(
            ["-nostats", "-i", folder["mix.m4a"], "-af", SoundLevels.Filter, "-f", "null", "-"], TestContext.Current.CancellationToken);
        return SoundLevels.Parse(run.Errors);
    }

    private async Task<float[]> DecodeAsync()
    {
        await FFmpeg.RunAsync(
            ["-i", folder["mix.m4a"], "-f", "f32le", "-y", folder["mix.raw"]], TestContext.Current.CancellationToken);
        return MemoryMarshal.Cast<byte, float>(
            await File.ReadAllBytesAsync(folder["mix.raw"], TestContext.Current.CancellationToken))
            .ToArray();
    }

    private static double Level(float[] stereo, double from, double to) =>
        10 * Math.Log10(stereo[(int)(from * 96000)..(int)(to * 96000)].Average(sample => (double)sample * sample));
}
