using Pixora.Media.Tasks;

namespace Pixora.Agents.Chat.Offline;

/// <summary>Writes a plan as the call that proposes it.</summary>
internal static class PlanOrders
{
    internal static ToolOrder Proposal(Breakdown plan) => ToolOrder.Of(
        "generate_scene_breakdown",
        ("title", plan.Title),
        ("scenes", plan.Scenes.Select(Scene).ToArray()),
        ("characters", plan.Characters.Select(one => Map(("id", one.Id.Value), ("name", one.Name), ("description", one.Description))).ToArray()),
        ("settings", Settings(plan)));

    /// <summary>A new scene, written for the film it comes into.</summary>
    internal static ToolOrder Addition(Scene scene, int? place) => ToolOrder.Of("add_scene", ("scene", Scene(scene with { Characters = [] })), ("place", place));

    private static IReadOnlyDictionary<string, object?> Scene(Scene scene) => Map(
        ("title", scene.Title),
        ("narration", scene.Narration),
        ("visual", scene.Visual),
        ("seconds", scene.Seconds),
        ("camera", ToolOrder.Name(scene.Camera)),
        ("transition", ToolOrder.Name(scene.Transition.Kind)),
        ("transitionSeconds", scene.Transition.Kind == TransitionKind.Cut ? null : scene.Transition.Seconds),
        ("characters", scene.Characters.Select(id => id.Value).ToArray()));

    private static IReadOnlyDictionary<string, object?> Settings(Breakdown plan) => Map(
        ("seconds", plan.Format.Seconds),
        ("aspect", AspectRatios.ToText(plan.Format.Aspect)),
        ("style", ToolOrder.Name(plan.Format.Style)),
        ("language", plan.Format.Language),
        ("captions", ToolOrder.Name(plan.Format.Captions)),
        ("narrated", plan.Voice.Narrated),
        ("voice", ToolOrder.Name(plan.Voice.Type)),
        ("pace", plan.Voice.Pace),
        ("music", plan.Music.Enabled),
        ("mood", ToolOrder.Name(plan.Music.Mood)),
        ("genre", ToolOrder.Name(plan.Music.Genre)),
        ("musicLevelDb", plan.Music.LevelDb));

    private static IReadOnlyDictionary<string, object?> Map(params ReadOnlySpan<(string Name, object? Value)> entries) => ToolOrder.Of("", entries).Arguments;
}
