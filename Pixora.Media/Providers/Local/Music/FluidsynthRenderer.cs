using Pixora.Media.Generation;
using Pixora.Media.Rendering;
using Pixora.Media.Rendering.Sound;

namespace Pixora.Media.Providers.Local.Music;

/// <summary>Plays a score with fluidsynth and a SoundFont.</summary>
internal sealed class FluidsynthRenderer(string program, string soundFont) : IScoreRenderer
{
    private const double Tail = 1;

    // Another SoundFont is another sound, so its name is part of what is made.
    public string Name { get; } = $"fluidsynth-{Path.GetFileNameWithoutExtension(soundFont).ToLowerInvariant()}";

    /// <summary>Null when the program or every SoundFont is missing.</summary>
    public static FluidsynthRenderer? Find(LocalMusicOptions options)
    {
        var program = Programs(options.Fluidsynth).FirstOrDefault(File.Exists);
        var soundFont = options.SoundFonts.FirstOrDefault(File.Exists);
        return program is null || soundFont is null ? null : new(program, new FileInfo(soundFont).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? soundFont);
    }

    /// <exception cref="ProviderException"><c>music.failed</c>.</exception>
    public async Task<PcmSound> RenderAsync(Score score, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("pixora-music-");
        try
        {
            var (midi, wav) = (Path.Combine(folder.FullName, "score.mid"), Path.Combine(folder.FullName, "score.wav"));
            await File.WriteAllBytesAsync(midi, MidiFile.Write(score, Tail), cancellationToken);
            await new FFmpeg(program).RunAsync(Arguments(midi, wav), cancellationToken);
            return WavFile.Read(wav);
        }
        catch (ProviderException failure) when (failure.Code is not "disk.full")
        {
            throw new ProviderException("music.failed", $"The music could not be played: {failure.Message}", retryable: false, failure);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // Everything that could differ from one machine's configuration to another's is said here.
    private IReadOnlyList<string> Arguments(string midi, string wav) =>
    [
        "-q", "-n", "-i", "-f", "/dev/null", "-r", "48000", "-g", "0.4", "-C", "0", "-R", "1",
        "-o", "synth.reverb.room-size=0.6", "-o", "synth.reverb.damp=0.4", "-o", "synth.reverb.width=0.8", "-o", "synth.reverb.level=0.6",
        "-o", "synth.cpu-cores=1", "-o", "synth.polyphony=256", "-O", "s16", "-T", "wav", "-F", wav, soundFont, midi,
    ];

    private static IEnumerable<string> Programs(string name) => Path.IsPathRooted(name)
        ? [name]
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Select(folder => Path.Combine(folder, name));
}
