using System.ComponentModel;
using Microsoft.SemanticKernel;
using Pixora.Media.Tasks;

namespace Pixora.Plugins;

/// <summary>Verbs of the plan: its scenes, their words and their order.</summary>
public sealed class ScenePlugin(CrewDoor door)
{
    private const string SceneIdHelp = "Id of the scene, such as scene-2.";

    [KernelFunction("generate_scene_breakdown"), Description("Proposes the whole plan of the film: it replaces the current one and the person is asked to review it. Use it for a first plan or a wholly new one; for anything smaller edit scenes instead.")]
    public Task<ToolResult> GenerateSceneBreakdownAsync(
        [Description("Title of the film, one line, in the film's language.")] string title,
        [Description("All scenes in playing order, 1 to 60.")] IReadOnlyList<DraftedScene> scenes,
        [Description("Who must look the same in several scenes; leave out when nobody does.")] IReadOnlyList<DraftedCharacter>? characters = null,
        [Description("What the whole film is; leave out what the person has not decided.")] FilmSettings? settings = null,
        CancellationToken cancellationToken = default) =>
        door.EditAsync(task => FilmDraft.Of(task, title, scenes, (characters, settings ?? new())), cancellationToken);

    [KernelFunction("update_scene"), Description("Changes one scene: its script (narration), its picture (visual), both, or its timing. What is left out stays.")]
    public Task<ToolResult> UpdateSceneAsync(
        [Description(SceneIdHelp)] string sceneId,
        [Description("New words of the narrator, in the film's language; empty text makes the scene silent.")] string? narration = null,
        [Description("New description of what is seen, concrete enough to draw.")] string? visual = null,
        [Description("New title of the scene.")] string? title = null,
        [Description("New length in seconds, 1 to 60.")] double? seconds = null,
        [Description("Ids of all characters that are seen from now on; an empty list for nobody.")] IReadOnlyList<string>? characters = null,
        CancellationToken cancellationToken = default) =>
        door.SendAsync(
            new UpdateScene(new(sceneId), new ScenePatch(title, narration, visual, seconds, Characters: characters is null ? null : [.. characters.Select(id => new CharacterId(id))])),
            $"{sceneId} is changed.",
            cancellationToken);

    [KernelFunction("regenerate_scene"), Description("Gives one scene another try: new words, a new picture, or both. The picture is drawn anew in any case.")]
    public async Task<ToolResult> RegenerateSceneAsync(
        [Description(SceneIdHelp)] string sceneId,
        [Description("Other words of the narrator; leave out to keep them.")] string? narration = null,
        [Description("Other description of what is seen; leave out to draw the same thing differently.")] string? visual = null,
        CancellationToken cancellationToken = default) =>
        (narration ?? visual) is not null && await UpdateSceneAsync(sceneId, narration, visual, cancellationToken: cancellationToken) is { Ok: false } refused
            ? refused
            : await door.SendAsync(new RegenerateScene(new(sceneId)), $"{sceneId} gets another take.", cancellationToken);

    [KernelFunction("add_scene"), Description("Puts a new scene into the playing order.")]
    public Task<ToolResult> AddSceneAsync(
        [Description("The scene.")] DraftedScene scene,
        [Description("Its place in the playing order; 1 is the first. Leave out for the end.")] int? place = null,
        CancellationToken cancellationToken = default) =>
        door.EditAsync(task => Added(task.Breakdown?.Scenes ?? [], scene, place), cancellationToken);

    [KernelFunction("remove_scene"), Description("Takes one scene out of the breakdown; undo brings it back.")]
    public Task<ToolResult> RemoveSceneAsync(
        [Description(SceneIdHelp)] string sceneId,
        CancellationToken cancellationToken) =>
        door.SendAsync(new RemoveScene(new(sceneId)), $"{sceneId} is removed.", cancellationToken);

    [KernelFunction("move_scene"), Description("Moves one scene to another place in the playing order. To swap two scenes, move both.")]
    public Task<ToolResult> MoveSceneAsync(
        [Description(SceneIdHelp)] string sceneId,
        [Description("Its place after the move; 1 is the first.")] int place,
        CancellationToken cancellationToken) =>
        door.SendAsync(new MoveScene(new(sceneId), place - 1), $"{sceneId} is number {place} now.", cancellationToken);

    private static Edit Added(ValueList<Scene> scenes, DraftedScene scene, int? place)
    {
        var index = (place ?? scenes.Count + 1) - 1;
        var before = index >= 1 && index <= scenes.Count ? scenes[index - 1] : null;
        return Edit.Send(new AddScene(scene.ToDraft(before), index), $"A scene is added at place {index + 1}.");
    }
}
