using Pixora.Media.Tasks.Rules;

namespace Pixora.Media.Tasks;

/// <summary>Rules for preferences.</summary>
public static class PreferencesRules
{
    /// <summary>The first rule they break, null when they keep them all.</summary>
    public static Refusal? Check(Preferences likes) =>
        Known.Check(likes.Style ?? default)
        ?? Known.Check(likes.Voice ?? default)
        ?? Known.Check(likes.Aspect ?? default)
        ?? (likes.Pace is { } pace ? SoundCheck.Pace(pace) : null)
        ?? (likes.MusicLevelDb is { } level ? SoundCheck.Level(level) : null);
}
