namespace Pixora.Media.Tasks.Rules;

/// <summary>Edits of what the whole film is: title, length, shape, look, language.</summary>
internal static class FormatRules
{
    public static Decision SetTitle(VideoTask task, SetTitle command) =>
        PlanEdit.Of(task, (_, next) => new TitleChanged(next, command.Title));

    public static Decision SetLength(VideoTask task, SetLength command) => PlanEdit.Of(task, (plan, next) =>
        Length(plan.Scenes.Count, command.Seconds) is { } refusal ? refusal : new LengthChanged(next, command.Seconds));

    public static Decision Set(VideoTask task, Func<FilmFormat, FilmFormat> change) =>
        PlanEdit.Of(task, (plan, next) => new FormatChanged(next, change(plan.Format)));

    public static Decision SetMakers(VideoTask task, SetMakers command) =>
        Set(task, format => format with { Makers = command.Makers == MakerChoices.None ? null : command.Makers });

    private static Refusal? Length(int scenes, double seconds) =>
        FormatCheck.Seconds(seconds) ?? (Pacing.CanFit(scenes, seconds) ? null : Unfit(scenes));

    private static Refusal Unfit(int scenes)
    {
        var shortest = scenes * FilmLimits.ShortestScene;
        var longest = scenes * FilmLimits.LongestScene;
        return new(
            "format.seconds",
            FormattableString.Invariant(
                $"{scenes} scenes are {shortest} to {longest} seconds long together. Add or remove scenes first."));
    }
}
