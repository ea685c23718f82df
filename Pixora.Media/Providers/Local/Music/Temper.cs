using Pixora.Media.Tasks;

namespace Pixora.Media.Providers.Local.Music;

/// <summary>Musical parameters of a mood.</summary>
/// <param name="Tempo">Beats a minute around which the seed chooses.</param>
/// <param name="Register">Semitones that everything but the bass is moved by.</param>
/// <param name="Drive">0 (still) to 1 (restless): drums, pulses and short notes.</param>
internal sealed record Temper(Mode Mode, double Tempo, int Register, double Drive)
{
    public static Temper Of(MusicMood mood) => mood switch
    {
        MusicMood.Uplifting => new(Mode.Ionian, 108, 1, 0.7),
        MusicMood.Epic => new(Mode.Aeolian, 90, -2, 0.9),
        MusicMood.Mysterious => new(Mode.Dorian, 68, -3, 0.3),
        MusicMood.Playful => new(Mode.Lydian, 116, 4, 0.6),
        MusicMood.Melancholic => new(Mode.Aeolian, 64, 0, 0.2),
        MusicMood.Tense => new(Mode.Phrygian, 100, -5, 0.8),
        _ => new(Mode.Ionian, 72, 0, 0.2),
    };
}
