using System.Text.Json.Serialization;
using Pixora.Media.Tasks;

namespace Pixora.Media.Rendering;

/// <summary>The whole film's sound.</summary>
/// <param name="Seconds">Length of the film.</param>
/// <param name="MusicPath">WAV of the film's length, or null for none.</param>
/// <param name="MusicLevelDb">As <see cref="MusicDirection.LevelDb"/>.</param>
public sealed record SoundtrackRequest(
    double Seconds, ValueList<PlacedNarration> Narrations, string? MusicPath, double MusicLevelDb);

/// <param name="Path">WAV, 48 kHz mono.</param>
/// <param name="Start">Seconds from the film's start.</param>
/// <param name="Tempo">Speed against the recording, 0.85 to 1.25; pitch stays.</param>
/// <param name="Continues">True when the scene before is narrated too: the music hardly rises between the two.</param>
public sealed record PlacedNarration(
    string Path,
    double Start,
    double Tempo,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Continues = false);

public interface ISoundtrackMixer
{
    /// <summary>
    /// Writes M4A (AAC, 48 kHz stereo), −14 ±0.5 LUFS integrated, true peak at most −1 dBTP, to
    /// <paramref name="path"/>. With nothing to hear it is silent.
    /// </summary>
    /// <param name="progress">0 to 1.</param>
    Task MixAsync(
        SoundtrackRequest request, string path, IProgress<double> progress, CancellationToken cancellationToken);
}
