using Pixora.Media.Rendering.Tools;
using Pixora.Media.Storage;

namespace Pixora.Media.Rendering.Sound;

/// <summary>
/// Mixes the film's sound, masters it for streaming and encodes it; measures what came out and corrects it.
/// </summary>
internal sealed class SoundtrackMixer(MediaTools? tools = null) : ISoundtrackMixer
{
    /// <summary>LUFS the music has before the voice: 3 LU under a voice heard from both sides at its −17.</summary>
    private const double MusicLevel = -20;

    private const int MaxTries = 6;

    private readonly FFmpeg ffmpeg = (tools ?? MediaTools.Plain).FFmpeg;

    public async Task MixAsync(
        SoundtrackRequest request, string path, IProgress<double> progress, CancellationToken cancellationToken)
    {
        var mix = $"{path}.mix";
        try
        {
            var level = await PlayAsync(request, mix, progress, cancellationToken);
            var files = new MixFiles(mix, path, request.Seconds);
            var encoded = await MasterAsync(
                SoundMaster.For(level, request.Narrations.Count > 0), files, progress, cancellationToken);
            if (encoded.IsSilent && !level.IsSilent)
            {
                throw SpoiltAsset.Of("soundtrack", path);
            }
        }
        finally
        {
            File.Delete(mix);
        }
    }

    /// <summary>Writes the mix as it is, and measures it on the way: mastering may take it several times.</summary>
    private async Task<SoundLevels> PlayAsync(
        SoundtrackRequest request, string mix, IProgress<double> progress, CancellationToken cancellationToken)
    {
        var desk = new MixDesk(request, await MusicGainAsync(request, cancellationToken));
        progress.Report(0.05);
        string[] arguments =
        [
            .. Input("pipe:0"), "-af", SoundLevels.LoudnessFilter, "-f", "null", "-", "-c:a", "copy", "-f", "f32le", "-y", mix,
        ];
        var heard = await ffmpeg.RunAsync(
            arguments,
            ToolBounds.Sound(request.Seconds),
            cancellationToken,
            (input, token) => desk.PlayAsync(input, share => progress.Report(0.05 + (0.4 * share)), token));
        return SoundLevels.Parse(heard.Errors);
    }

    private async Task<SoundLevels> MasterAsync(
        SoundMaster master, MixFiles files, IProgress<double> progress, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            await ffmpeg.RunAsync(
                [.. Input(files.Mix), .. Encoding(master, files.Encoded)], ToolBounds.Sound(files.Seconds), cancellationToken);
            var encoded = await MeasureAsync(files.Encoded, SoundLevels.Filter, files.Seconds, cancellationToken);
            progress.Report(1 - Math.Pow(0.5, tries + 1));
            if (SoundMaster.IsGood(encoded) || tries == MaxTries)
            {
                progress.Report(1);
                return encoded;
            }

            master = master.After(encoded);
        }
    }

    private static string[] Input(string mix) =>
        ["-hide_banner", "-nostats", "-nostdin", "-f", "f32le", "-ar", "48000", "-ac", "2", "-i", mix];

    private static string[] Encoding(SoundMaster master, string path) =>
    [
        "-af", master.Filter, "-c:a", "aac", "-aac_coder", "fast", "-b:a", "192k", "-ar", "48000", "-ac", "2",
        "-fflags", "+bitexact", "-flags:a", "+bitexact", "-f", "mp4", "-y", path,
    ];

    private async Task<SoundLevels> MeasureAsync(
        string path, string filter, double seconds, CancellationToken cancellationToken)
    {
        string[] arguments = ["-hide_banner", "-nostats", "-nostdin", "-i", path, "-af", filter, "-f", "null", "-"];
        return SoundLevels.Parse(
            (await ffmpeg.RunAsync(arguments, ToolBounds.Reading(seconds), cancellationToken)).Errors);
    }

    private async Task<double> MusicGainAsync(SoundtrackRequest request, CancellationToken cancellationToken)
    {
        var music = request.MusicPath is null
            ? null
            : await MeasureAsync(request.MusicPath, SoundLevels.LoudnessFilter, request.Seconds, cancellationToken);
        return music is null or { IsSilent: true }
            ? request.MusicLevelDb
            : MusicLevel - music.Loudness + request.MusicLevelDb;
    }

    private sealed record MixFiles(string Mix, string Encoded, double Seconds);
}
