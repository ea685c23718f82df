using Pixora.Media.Rendering.Sound;
using Pixora.Media.Rendering.Tools;

namespace Pixora.Media.Rendering.Inspection;

/// <summary>Listens to the sound of a film with FFmpeg's meters, once from beginning to end.</summary>
internal sealed class SoundProbe(MediaTools tools)
{
    /// <summary>Seconds.</summary>
    public const double ShortestSilence = 0.3;

    // Nothing is heard below −60 dBFS where the rest is at −14 LUFS. The quietest music of a plan is above it for long
    // enough in every pause of a voice.
    private const string Filter = "ebur128=peak=true+sample:framelog=verbose,silencedetect=n=-60dB:d=0.3,ametadata=print:file=-";

    public async Task<SoundFacts> ListenAsync(string path, FilmStreams streams, CancellationToken cancellationToken) =>
        streams.SoundSeconds is { } length
            ? await ListenAsync(path, length, cancellationToken)
            : new SoundFacts(null, double.NegativeInfinity, 0, []);

    /// <param name="seconds">Length of the sound.</param>
    public async Task<SoundFacts> ListenAsync(string path, double seconds, CancellationToken cancellationToken)
    {
        string[] arguments =
            ["-hide_banner", "-nostats", "-nostdin", "-i", path, "-map", "0:a:0", "-af", Filter, "-f", "null", "-"];
        var heard = await tools.FFmpeg.RunAsync(arguments, ToolBounds.Reading(seconds), cancellationToken);
        return new SoundFacts(
            SoundLevels.Parse(heard.Errors), SoundLevels.SamplePeakIn(heard.Errors), seconds,
            FoundSpans.Parse(heard.Output, "silence", seconds));
    }
}
