using Pixora.Media.Tasks;
using Pixora.Plugins;

namespace Pixora.Agents.Chat.Offline;

/// <summary>Writes a plan as the tool call that proposes it.</summary>
internal static class PlanToolRequests
{
    internal static ToolRequest Proposal(Breakdown plan) => ToolRequest.Of(
        ToolNames.GenerateSceneBreakdown,
        new("title", plan.Title),
        new("scenes", plan.Scenes.Select(Scene).ToArray()),
        new("characters", plan.Characters.Select(Character).ToArray()),
        new("settings", Settings(plan)));

    /// <summary>
    /// The call that adds a scene; it names no characters, since those of another plan are not in the film.
    /// </summary>
    internal static ToolRequest Addition(Scene scene, int? place) =>
        ToolRequest.Of(ToolNames.AddScene, new("scene", Scene(scene with { Characters = [] })), new("place", place));

    private static Dictionary<string, object?> Character(Character character) => ToolArgument.Named(
    [
        new("id", character.Id.Value),
        new("name", character.Name),
        new("description", character.Description),
    ]);

    private static Dictionary<string, object?> Scene(Scene scene) => ToolArgument.Named(
    [
        new("title", scene.Title),
        new("narration", scene.Narration),
        new("visual", scene.Visual),
        new("seconds", scene.Seconds),
        new("camera", ToolRequest.Name(scene.Camera)),
        new("transition", ToolRequest.Name(scene.Transition.Kind)),
        new("transitionSeconds", scene.Transition.Kind == TransitionKind.Cut ? null : scene.Transition.Seconds),
        new("characters", scene.Characters.Select(id => id.Value).ToArray()),
    ]);

    private static Dictionary<string, object?> Settings(Breakdown plan) => ToolArgument.Named(
    [
        new("seconds", plan.Format.Seconds),
        new("aspect", AspectRatios.ToText(plan.Format.Aspect)),
        new("style", ToolRequest.Name(plan.Format.Style)),
        new("language", plan.Format.Language),
        new("captions", ToolRequest.Name(plan.Format.Captions)),
        new("narrated", plan.Voice.Narrated),
        new("voice", ToolRequest.Name(plan.Voice.Type)),
        new("pace", plan.Voice.Pace),
        new("music", plan.Music.Enabled),
        new("mood", ToolRequest.Name(plan.Music.Mood)),
        new("genre", ToolRequest.Name(plan.Music.Genre)),
        new("musicLevelDb", plan.Music.LevelDb),
    ]);
}
