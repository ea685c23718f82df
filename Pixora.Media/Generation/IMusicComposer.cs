using Pixora.Media.Tasks;

namespace Pixora.Media.Generation;

/// <summary>Makes a piece of music of a given length.</summary>
public interface IMusicComposer : IMaker<MusicRequest>
{
    /// <summary>
    /// Writes 48 kHz stereo 16-bit WAV of exactly <see cref="MusicRequest.Seconds"/> (±1 ms) to
    /// <paramref name="path"/>; it ends on a cadence that has died away at the end.
    /// </summary>
    /// <exception cref="ArgumentException">The length is outside 1 to 900 seconds.</exception>
    /// <exception cref="ProviderException">
    /// The maker failed, or cannot make this (<see cref="IMaker{TRequest}.Refuse"/>).
    /// </exception>
    Task ComposeAsync(MusicRequest request, string path, MakerContext context, CancellationToken cancellationToken);
}

/// <param name="Seconds">1 to 900.</param>
/// <param name="Seed">Another seed gives another piece of the same mood and genre.</param>
public sealed record MusicRequest(MusicMood Mood, MusicGenre Genre, double Seconds, int Seed);
