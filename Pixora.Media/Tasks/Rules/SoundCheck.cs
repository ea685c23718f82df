namespace Pixora.Media.Tasks.Rules;

/// <summary>Rules for voice and music.</summary>
internal static class SoundCheck
{
    public static Refusal? Of(Voice voice) => Known.Check(voice.Type) ?? Pace(voice.Pace);

    public static Refusal? Of(MusicDirection music) =>
        Known.Check(music.Mood) ?? Known.Check(music.Genre) ?? Level(music.LevelDb) ?? TakeCheck.Of(music.Take);

    public static Refusal? Pace(double pace) => pace is >= FilmLimits.SlowestPace and <= FilmLimits.FastestPace
        ? null
        : new(
            "voice.pace",
            FormattableString.Invariant($"The pace of the voice is {FilmLimits.SlowestPace} to {FilmLimits.FastestPace} times its own."));

    public static Refusal? Level(double decibels) => decibels is >= FilmLimits.QuietestMusic and <= FilmLimits.LoudestMusic
        ? null
        : new(
            "music.level",
            FormattableString.Invariant(
                $"The level of the music is −{-FilmLimits.QuietestMusic} to {FilmLimits.LoudestMusic} dB against the usual one."));
}
