namespace Pixora.Media.Tasks;

public enum VoiceType
{
    Neutral,
    Female,
    Male,
    Deep,
    Bright,
}

/// <param name="Narrated">False for a film without a voice.</param>
/// <param name="Pace">Speed against the voice's own, 0.7 to 1.4.</param>
public sealed record Voice(bool Narrated, VoiceType Type, double Pace);

public enum MusicMood
{
    Calm,
    Uplifting,
    Epic,
    Mysterious,
    Playful,
    Melancholic,
    Tense,
}

public enum MusicGenre
{
    Cinematic,
    Ambient,
    Electronic,
    Acoustic,
    Orchestral,
    LoFi,
}

/// <param name="Enabled">False for a film without music.</param>
/// <param name="LevelDb">Level against the usual one, in decibels, −24 to 12; 0 is the usual one.</param>
/// <param name="Take">Counts from 1; asking for another piece raises it.</param>
public sealed record MusicDirection(bool Enabled, MusicMood Mood, MusicGenre Genre, double LevelDb = 0, int Take = 1);
