namespace Pixora.Media.Tasks.Rules;

/// <summary>What voice and music keep.</summary>
internal static class SoundCheck
{
    public static Refusal? Of(Voice voice) => Known.Check(voice.Type) ?? Pace(voice.Pace);

    public static Refusal? Of(MusicDirection music) =>
        Known.Check(music.Mood) ?? Known.Check(music.Genre) ?? Level(music.LevelDb) ?? TakeCheck.Of(music.Take);

    public static Refusal? Pace(double pace) => pace is >= 0.7 and <= 1.4
        ? null
        : new("voice.pace", "The pace of the voice is 0.7 to 1.4 times its own.");

    public static Refusal? Level(double decibels) => decibels is >= -24 and <= 12
        ? null
        : new("music.level", "The level of the music is −24 to 12 dB against the usual one.");
}
