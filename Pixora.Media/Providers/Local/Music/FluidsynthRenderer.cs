using Pixora.Media.Generation;
using Pixora.Media.Rendering.Sound;
using Pixora.Media.Rendering.Tools;
using Pixora.Media.Storage;

namespace Pixora.Media.Providers.Local.Music;

/// <summary>Plays a score with fluidsynth and a SoundFont.</summary>
internal sealed class FluidsynthRenderer(string program, string soundFont, ToolRunner? runner = null) : IScoreRenderer
{
    private const double Tail = 1;

    /// <summary>Seconds the last notes and the hall may sound on.</summary>
    private const double Echo = 30;

    private readonly ToolRunner tools = runner ?? ToolRunner.Plain;

    // Another SoundFont is another sound, so its name is part of what is made.
    public string Name { get; } = $"fluidsynth-{Path.GetFileNameWithoutExtension(soundFont).ToLowerInvariant()}";

    /// <summary>Null when the program or every SoundFont is missing.</summary>
    public static FluidsynthRenderer? Find(LocalMusicOptions options, ToolRunner? runner = null)
    {
        var program = ProgramOf(options);
        var soundFont = (options.SoundFont is { } chosen ? [chosen] : options.UsualSoundFonts).FirstOrDefault(File.Exists);
        return program is null || soundFont is null
            ? null
            : new(program, new FileInfo(soundFont).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? soundFont, runner);
    }

    /// <summary>Where the program is; null when it is not installed.</summary>
    public static string? ProgramOf(LocalMusicOptions options) => Programs(options.Fluidsynth).FirstOrDefault(File.Exists);

    /// <exception cref="ProviderException">As <see cref="ToolRunner.RunAsync"/>, or <c>asset.spoilt</c>.</exception>
    public async Task<PcmSound> RenderAsync(Score score, string aside, CancellationToken cancellationToken)
    {
        var midi = $"{aside}.mid";
        var wav = $"{aside}.played";
        try
        {
            await File.WriteAllBytesAsync(midi, MidiFile.Write(score, Tail), cancellationToken);
            var bounds = ToolBounds.Played(score.Seconds + Tail + Echo);
            await tools.RunAsync(
                new ToolInvocation(ExternalTool.Fluidsynth(program), Arguments(midi, wav), bounds), cancellationToken);
            return Played(wav, score);
        }
        finally
        {
            File.Delete(midi);
            File.Delete(wav);
        }
    }

    /// <summary>What was played, if it is all of the score.</summary>
    private static PcmSound Played(string wav, Score score)
    {
        try
        {
            var sound = WavFile.Read(wav);
            return sound is { Rate: MusicMastering.Rate, Channels: 2 }
                && sound.Seconds >= score.Seconds
                && sound.Samples.Any(sample => sample != 0)
                ? sound
                : throw SpoiltAsset.Of("music", wav);
        }
        catch (Exception unreadable) when (
            unreadable is FileNotFoundException or ProviderException { Code: "sound.unreadable" })
        {
            throw SpoiltAsset.Of("music", wav, unreadable);
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
        : (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, name));
}
