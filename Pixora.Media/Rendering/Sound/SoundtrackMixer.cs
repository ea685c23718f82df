namespace Pixora.Media.Rendering.Sound;

/// <summary>Mixes the film's sound, masters it for streaming and encodes it; measures what came out and corrects it.</summary>
internal sealed class SoundtrackMixer : ISoundtrackMixer
{
    /// <summary>LUFS the music has before the voice: 3 LU under a voice heard from both sides at its −17.</summary>
    private const double MusicLevel = -20;

    private const int MostTries = 4;

    private static readonly string[] RawInput = ["-hide_banner", "-nostats", "-nostdin", "-f", "f32le", "-ar", "48000", "-ac", "2", "-i", "pipe:0"];

    private readonly FFmpeg ffmpeg = new();

    public async Task MixAsync(SoundtrackRequest request, string path, IProgress<double> progress, CancellationToken cancellationToken)
    {
        var desk = new MixDesk(request, await MusicGainAsync(request, cancellationToken));
        progress.Report(0.05);
        var mix = SoundLevels.Parse((await RunAsync(desk, ["-af", SoundLevels.Filter, "-f", "null", "-"], share => progress.Report(0.05 + (0.3 * share)), cancellationToken)).Errors);
        var master = SoundMaster.For(mix);
        for (var tries = 1; ; tries++)
        {
            await RunAsync(desk, Encoding(master, path), share => progress.Report(0.35 + (0.4 * share)), cancellationToken);
            var encoded = await MeasureAsync(path, cancellationToken);
            if (SoundMaster.IsGood(encoded) || tries == MostTries)
            {
                break;
            }

            master = master.After(encoded);
        }

        progress.Report(1);
    }

    private static string[] Encoding(SoundMaster master, string path) =>
    [
        "-af", master.Filter, "-c:a", "aac", "-aac_coder", "fast", "-b:a", "192k", "-ar", "48000", "-ac", "2",
        "-fflags", "+bitexact", "-flags:a", "+bitexact", "-f", "mp4", "-y", path,
    ];

    private Task<FFmpegOutput> RunAsync(MixDesk desk, string[] output, Action<double> played, CancellationToken cancellationToken) =>
        ffmpeg.RunAsync([.. RawInput, .. output], cancellationToken, (input, token) => desk.PlayAsync(input, played, token));

    private async Task<SoundLevels> MeasureAsync(string path, CancellationToken cancellationToken) =>
        SoundLevels.Parse((await ffmpeg.RunAsync(["-hide_banner", "-nostats", "-nostdin", "-i", path, "-af", SoundLevels.Filter, "-f", "null", "-"], cancellationToken)).Errors);

    private async Task<double> MusicGainAsync(SoundtrackRequest request, CancellationToken cancellationToken)
    {
        var music = request.MusicPath is null ? null : await MeasureAsync(request.MusicPath, cancellationToken);
        return music is null or { IsSilent: true } ? request.MusicLevelDb : MusicLevel - music.Loudness + request.MusicLevelDb;
    }
}
