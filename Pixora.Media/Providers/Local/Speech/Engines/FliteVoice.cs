using Pixora.Media.Tasks;

namespace Pixora.Media.Providers.Local.Speech.Engines;

/// <summary>How flite is to speak.</summary>
/// <param name="Stretch">Length of its sounds against the voice's own, above 0.</param>
/// <param name="Playback">Speed at which its sound is played, 1 is as it was made: what is slower is deeper.</param>
internal sealed record FliteVoice(FliteSpeaker Speaker, double Stretch, double Playback)
{
    // Both read aloud faster than narrators do.
    private const double SltStretch = 1.2;
    private const double RmsStretch = 1.05;

    /// <summary>Hertz, the middle of the voice; rms does not heed it.</summary>
    public double Pitch { get; private init; } = 98;

    /// <summary>Hertz, the standard deviation that intonation is scaled to; rms does not heed it.</summary>
    public double PitchRange { get; private init; } = 24;

    public static FliteVoice For(VoiceType type, double pace) => type switch
    {
        // slt's own range of 27 Hz, three and a half semitones, is flat.
        VoiceType.Female => Slt(pace, 172, 40),
        VoiceType.Bright => Slt(pace, 190, 42),
        VoiceType.Male => Rms(pace, 0.96),
        VoiceType.Deep => Rms(pace, 0.88),
        _ => Rms(pace, 1),
    };

    private static FliteVoice Slt(double pace, double pitch, double range) =>
        new(FliteSpeaker.Slt, SltStretch / pace, 1) { Pitch = pitch, PitchRange = range };

    private static FliteVoice Rms(double pace, double playback) =>
        new(FliteSpeaker.Rms, RmsStretch * playback / pace, playback);
}
