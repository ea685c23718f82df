using System.ComponentModel;
using Microsoft.SemanticKernel;
using Pixora.Media.Tasks;

namespace Pixora.Plugins;

/// <summary>Tools for the plan: its scenes, their text and their order.</summary>
/// <param name="ear">Null hears nothing in the brief's sentence and checks no plan against it.</param>
public sealed class ScenePlugin(CrewTaskClient client, IPlanEar? ear = null)
{
    /// <summary>How often a plan that does not fit is given back before it is taken as it is.</summary>
    private const int MostReturns = 2;

    private int returned;

    [KernelFunction(ToolNames.GenerateSceneBreakdown)]
    [Description(
        "Proposes the whole plan of the film: it replaces the current one and the person is asked to review it. "
        + "Use it for a first plan or a wholly new one; for anything smaller edit scenes instead.")]
    public Task<ToolResult> GenerateSceneBreakdownAsync(
        [Description("Title of the film, one line, in the film's language.")] string title,
        [Description($"All scenes in playing order, {ParameterText.Scenes}.")] IReadOnlyList<DraftedScene> scenes,
        [Description("Who must look the same in several scenes; leave out when nobody does.")]
        IReadOnlyList<DraftedCharacter>? characters = null,
        [Description("What the whole film is; leave out what the person has not decided.")] FilmSettings? settings = null,
        CancellationToken cancellationToken = default) =>
        client.EditAsync(
            task => Checked(
                task,
                new BreakdownBuilder(task, settings ?? new(), ear?.Heard(task.Brief) ?? new()).Propose(
                    title, scenes, characters)),
            cancellationToken);

    [KernelFunction(ToolNames.UpdateScene)]
    [Description("Changes one scene: its script (narration), its picture (visual), both, or its timing. What is left out stays.")]
    public Task<ToolResult> UpdateSceneAsync(
        [Description(ParameterText.SceneId)] string sceneId,
        [Description("New words of the narrator, in the film's language; empty text makes the scene silent.")] string? narration = null,
        [Description("New description of what is seen, concrete enough to draw.")] string? visual = null,
        [Description("New title of the scene.")] string? title = null,
        [Description($"New length in seconds, {ParameterText.SceneSeconds}.")] double? seconds = null,
        [Description("Ids of all characters that are seen from now on; an empty list for nobody.")]
        IReadOnlyList<string>? characters = null,
        CancellationToken cancellationToken = default)
    {
        ValueList<CharacterId>? seen = characters is null ? null : [.. characters.Select(id => new CharacterId(id))];
        var patch = new ScenePatch(title, narration, visual, seconds, Characters: seen);
        return client.EditAsync(
            task => new ToolEdit(
                new UpdateScene(SceneLookup.Id(task, sceneId), patch),
                    Changed(task, SceneLookup.Find(task, sceneId), patch)),
            cancellationToken);
    }

    [KernelFunction(ToolNames.RegenerateScene)]
    [Description("Gives one scene another try: new words, a new picture, or both. The picture is drawn anew in any case.")]
    public Task<ToolResult> RegenerateSceneAsync(
        [Description(ParameterText.SceneId)] string sceneId,
        [Description("Other words of the narrator; leave out to keep them.")] string? narration = null,
        [Description("Other description of what is seen; leave out to draw the same thing differently.")] string? visual = null,
        [Description("What to draw otherwise, a few words that are added to the description.")] string? guidance = null,
        CancellationToken cancellationToken = default) =>
        client.EditAsync(
            task => SceneTakes.Another(task, sceneId, new ScenePatch(Narration: narration, Visual: visual), guidance),
                cancellationToken);

    [KernelFunction(ToolNames.AddScene)]
    [Description("Puts a new scene into the playing order.")]
    public Task<ToolResult> AddSceneAsync(
        [Description("The scene.")] DraftedScene scene,
        [Description("Its place in the playing order; 1 is the first. Leave out for the end.")] int? place = null,
        CancellationToken cancellationToken = default) =>
        client.EditAsync(task => Added(task, scene, place), cancellationToken);

    [KernelFunction(ToolNames.RemoveScene)]
    [Description("Takes one scene out of the breakdown; undo brings it back.")]
    public Task<ToolResult> RemoveSceneAsync(
        [Description(ParameterText.SceneId)] string sceneId,
        CancellationToken cancellationToken) =>
        client.EditAsync(
            task =>
            {
                var id = SceneLookup.Id(task, sceneId);
                return ToolEdit.Send(new RemoveScene(id), $"{id} is removed.");
            },
            cancellationToken);

    [KernelFunction(ToolNames.MoveScene)]
    [Description("Moves one scene to another place in the playing order. To swap two scenes, move both.")]
    public Task<ToolResult> MoveSceneAsync(
        [Description(ParameterText.SceneId)] string sceneId,
        [Description("Its place after the move; 1 is the first.")] int place,
        CancellationToken cancellationToken) =>
        client.EditAsync(task => Moved(task, SceneLookup.Id(task, sceneId), place), cancellationToken);

    private static ToolEdit Moved(VideoTask task, SceneId id, int place) =>
        Misplaced(place, task.Breakdown?.Scenes.Count ?? 1)
            ?? ToolEdit.Send(new MoveScene(id, place - 1), $"{id} is number {place} now.");

    private static ToolEdit Added(VideoTask task, DraftedScene scene, int? place)
    {
        var scenes = task.Breakdown?.Scenes ?? [];
        var index = (place ?? scenes.Count + 1) - 1;
        var before = index >= 1 && index <= scenes.Count ? scenes[index - 1] : null;
        return Misplaced(index + 1, scenes.Count + 1)
            ?? ToolEdit.Send(new AddScene(scene.ToDraft(before), index), $"A scene is added at place {index + 1}.");
    }

    /// <summary>Tools count places from 1, the commands from 0; null when the place is there.</summary>
    private static ToolEdit? Misplaced(int place, int last) => place >= 1 && place <= last
        ? null
        : ToolEdit.Refuse("scene.index",
            FormattableString.Invariant($"The place in the playing order is 1 to {last}."));

    /// <summary>The plan as it is when it fits; else what does not, until it was given back often enough.</summary>
    private ToolEdit Checked(VideoTask task, ToolEdit proposed)
    {
        if (ear is null || proposed.Command is not ProposeBreakdown { Breakdown: var plan }
            || BreakdownRules.Check(plan) is not null
            || new PlanCheck(task, ear).Faults(plan) is not { Count: > 0 } faults)
        {
            return proposed;
        }

        var said = string.Join(". ", faults);
        return returned++ < MostReturns
            ? ToolEdit.Refuse("plan.unfit", $"The plan does not fit: {said}.")
            : proposed with { Answer = proposed.Answer with { Hint = $"Tell the person what does not fit: {said}." } };
    }

    private ToolResult Changed(VideoTask task, Scene? scene, ScenePatch patch)
    {
        var done = ToolResult.Done($"{scene?.Id.Value ?? "The scene"} is changed.");
        if (ear is null || scene is null || task.Breakdown is not { } plan
            || (patch.Narration is null && patch.Seconds is null))
        {
            return done;
        }

        var after = scene with { Narration = patch.Narration ?? scene.Narration, Seconds = patch.Seconds
            ?? scene.Seconds };
        return done with { Hint = new PlanCheck(task, ear).OverFull(plan, after) };
    }
}
