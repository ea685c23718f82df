namespace Pixora.Media.Tasks;

/// <summary>Which changes of a film are choices of the person that say something about their taste.</summary>
public static class Choices
{
    /// <summary>The defaults as preferences.</summary>
    private static readonly Preferences Defaults = new(
        FilmDefaults.Style, FilmDefaults.Voice, FilmDefaults.Pace, FilmDefaults.MusicLevelDb, FilmDefaults.Aspect);

    /// <summary>What a brief asks for beyond what the film would be anyway.</summary>
    /// <param name="wishes">All that the brief says.</param>
    public static ValueList<Chosen> In(Preferences wishes, Preferences likes)
    {
        var usual = Usual(likes);
        return
        [
            .. PreferenceEntries.Of(wishes).Where(wish => usual[wish.Key] != wish.Value).Select(
                wish => new Chosen(wish.Key, wish.Value)),
        ];
    }

    /// <summary>
    /// What an edit settles. Plans that the crew proposes are its own idea, and so is whatever it does before the brief
    /// is answered.
    /// </summary>
    public static ValueList<Chosen> In(VideoTask before, CommandEnvelope edit, VideoTask after)
    {
        if (before.Breakdown is not { } was || after.Breakdown is not { } now || !IsPersons(before, edit))
        {
            return [];
        }

        var usual = Usual(before.Preferences);
        return
        [
            .. PreferenceEntries
                .Changes(Shown(was), Shown(now))
                .Select(entry => new Chosen(entry.Key, edit.Command is Undo || usual[entry.Key] == entry.Value ? null : entry.Value)),
        ];
    }

    private static bool IsPersons(VideoTask task, CommandEnvelope edit) =>
        edit.Command is SetStyle or SetAspect or SetVoice or SetMusic or Undo or Redo or RestoreRevision
        && (edit.By is Actor.Person || (edit.By is Actor.Crew && task.Unanswered > 0));

    private static IReadOnlyDictionary<string, string> Usual(Preferences likes) => PreferenceEntries.Of(
        PreferenceEntries.With(Defaults, PreferenceEntries.Of(likes).Select(like => KeyValuePair.Create(like.Key, (string?)like.Value))));

    private static Preferences Shown(Breakdown plan) =>
        new(plan.Format.Style, plan.Voice.Type, plan.Voice.Pace, plan.Music.LevelDb, plan.Format.Aspect);
}
