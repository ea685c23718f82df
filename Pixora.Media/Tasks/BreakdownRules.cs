using Pixora.Media.Tasks.Rules;

namespace Pixora.Media.Tasks;

/// <summary>Rules for every breakdown, proposed or edited.</summary>
public static class BreakdownRules
{
    // Tolerance for rounding errors in sums of seconds.
    private const double Rounding = 1e-6;

    /// <summary>The first rule the breakdown breaks, null when it keeps them all.</summary>
    public static Refusal? Check(Breakdown breakdown) =>
        Title(breakdown.Title)
        ?? FormatCheck.Of(breakdown.Format)
        ?? SoundCheck.Of(breakdown.Voice)
        ?? SoundCheck.Of(breakdown.Music)
        ?? CharacterCheck.Of(breakdown.Characters)
        ?? SceneCheck.Of(breakdown)
        ?? TransitionCheck.Of(breakdown.Scenes)
        ?? Length(breakdown.Scenes);

    /// <summary>True when a film may be called so: a line of which something can be seen, not too long.</summary>
    public static bool IsTitle(string title) =>
        !Wording.IsBlank(title) && title.Length <= FilmLimits.LongestTitle && !Wording.IsBrokenLine(title);

    private static Refusal? Title(string title) => IsTitle(title)
        ? null
        : new("breakdown.title", FormattableString.Invariant($"The title is one line of 1 to {FilmLimits.LongestTitle} characters."));

    private static Refusal? Length(ValueList<Scene> scenes)
    {
        var seconds = scenes.Sum(scene => scene.Seconds);
        return seconds <= FilmLimits.LongestFilm + Rounding
            ? null
            : new(
                "format.seconds",
                FormattableString.Invariant(
                    $"The scenes are {seconds:0.#} seconds together; a film is at most {FilmLimits.LongestFilm}. Shorten or remove some."));
    }
}
