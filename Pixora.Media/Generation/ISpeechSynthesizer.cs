using Pixora.Media.Tasks;

namespace Pixora.Media.Generation;

/// <summary>Speaks a text.</summary>
public interface ISpeechSynthesizer : IMaker<SpeechRequest>
{
    /// <summary>Whether there is a voice for an ISO 639-1 language on this machine now.</summary>
    bool Speaks(string language);

    /// <summary>
    /// Whether it has a voice for the language where all that it needs is installed. A film that keeps to such a maker
    /// is spoken by no other, here or elsewhere.
    /// </summary>
    bool Has(string language) => Speaks(language);

    /// <summary>
    /// Writes 48 kHz mono 16-bit WAV to <paramref name="path"/>: silence trimmed at both ends, loudness levelled to
    /// about −20 LUFS.
    /// </summary>
    /// <exception cref="ArgumentException">The text is blank or holds nothing that can be spoken.</exception>
    /// <exception cref="ProviderException">The maker failed, or cannot make this
    /// (<see cref="IMaker{TRequest}.Refuse"/>), as for want of a voice for the language
    /// (<c>speech.language</c>).</exception>
    Task<Speech> SynthesizeAsync(
        SpeechRequest request, string path, MakerContext context, CancellationToken cancellationToken);
}

/// <param name="Language">ISO 639-1 code.</param>
/// <param name="Pace">Speed against the voice's own, 0.7 to 1.4.</param>
public sealed record SpeechRequest(string Text, string Language, VoiceType Voice, double Pace);

/// <param name="Seconds">Measured length.</param>
/// <param name="Words">In order of time; together they cover every spoken word of the text. Empty from a maker that
/// does not know when it says what: the words are then spread over the sound by their letters.</param>
public sealed record Speech(double Seconds, ValueList<SpokenWord> Words);

/// <param name="Offset">First UTF-16 unit of the word in the text.</param>
/// <param name="Length">UTF-16 units.</param>
/// <param name="Start">Seconds from the start of the sound.</param>
/// <param name="End">Seconds from the start of the sound.</param>
public sealed record SpokenWord(int Offset, int Length, double Start, double End);
