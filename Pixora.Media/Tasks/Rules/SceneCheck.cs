namespace Pixora.Media.Tasks.Rules;

/// <summary>Rules for scenes, except for their transitions.</summary>
internal static class SceneCheck
{
    public static Refusal? Of(Breakdown plan)
    {
        if (plan.Scenes.Count == 0)
        {
            return new("breakdown.empty", "A breakdown needs at least one scene.");
        }

        if (plan.Scenes.Count > FilmLimits.MaxScenes)
        {
            return new("breakdown.scenes", $"A film has at most {FilmLimits.MaxScenes} scenes.");
        }

        return plan.Scenes.DistinctBy(scene => scene.Id).Count() < plan.Scenes.Count
            ? new("scene.id", "Two scenes have the same id.")
            : plan.Scenes.Select(scene => Of(scene, plan.Characters)).FirstOrDefault(refusal => refusal is not null);
    }

    private static Refusal? Of(Scene scene, ValueList<Character> cast) =>
        Id(scene) ?? Text(scene) ?? Seconds(scene) ?? Known.Check(scene.Camera) ?? TakeCheck.Of(scene.Take) ?? Cast(
            scene, cast);

    private static Refusal? Id(Scene scene) => SceneNumber.Of(scene.Id) > 0
        ? null
        : new("scene.id", "A scene's id is scene- and a number from 1, such as scene-3.");

    private static Refusal? Text(Scene scene)
    {
        if (scene.Title.Length > FilmLimits.LongestTitle
            || scene.Narration.Length > FilmLimits.LongestSceneText
            || scene.Visual.Length > FilmLimits.LongestSceneText)
        {
            return new(
                "scene.text.long",
                $"{scene.Id}: the title has at most {FilmLimits.LongestTitle} characters, "
                + $"narration and picture at most {FilmLimits.LongestSceneText} each.");
        }

        return Wording.IsBrokenLine(scene.Title) || Wording.IsBroken(scene.Narration) || Wording.IsBroken(scene.Visual)
            ? new("scene.text.control", $"{scene.Id}: the text holds control characters or broken text. Remove them.")
            : null;
    }

    private static Refusal? Seconds(Scene scene) => scene.Seconds is >= FilmLimits.ShortestScene and <= FilmLimits.LongestScene
        ? null
        : new(
            "scene.seconds",
            FormattableString.Invariant($"{scene.Id}: a scene is {FilmLimits.ShortestScene} to {FilmLimits.LongestScene} seconds long."));

    // Each character is named once, so the list is no longer than the cast.
    private static Refusal? Cast(Scene scene, ValueList<Character> cast) => scene.Characters.Count > FilmLimits.MaxCharacters
        ? new("scene.characters", $"{scene.Id} names more than {FilmLimits.MaxCharacters} characters. Name each once.")
        : scene.Characters.All(id => cast.Any(character => character.Id == id))
        ? null
        : new("character.unknown", $"{scene.Id} names a character that is not in the film.");
}
