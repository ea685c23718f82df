using System.ComponentModel;
using Microsoft.SemanticKernel;
using Pixora.Media.Tasks;

namespace Pixora.Plugins;

/// <summary>Tools for the plan: its scenes, their text and their order.</summary>
public sealed class ScenePlugin(CrewTaskClient client)
{
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
        client.EditAsync(task => new BreakdownBuilder(task, settings ?? new()).Propose(title, scenes, characters), cancellationToken);

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
        return client.SendAsync(new UpdateScene(new(sceneId), patch), $"{sceneId} is changed.", cancellationToken);
    }

    [KernelFunction(ToolNames.RegenerateScene)]
    [Description("Gives one scene another try: new words, a new picture, or both. The picture is drawn anew in any case.")]
    public async Task<ToolResult> RegenerateSceneAsync(
        [Description(ParameterText.SceneId)] string sceneId,
        [Description("Other words of the narrator; leave out to keep them.")] string? narration = null,
        [Description("Other description of what is seen; leave out to draw the same thing differently.")] string? visual = null,
        CancellationToken cancellationToken = default)
    {
        if ((narration ?? visual) is not null
            && await UpdateSceneAsync(sceneId, narration, visual, cancellationToken: cancellationToken) is { Ok: false } refused)
        {
            return refused;
        }

        return await client.SendAsync(
            new RegenerateScene(new(sceneId)), $"{sceneId} gets another take.", cancellationToken);
    }

    [KernelFunction(ToolNames.AddScene)]
    [Description("Puts a new scene into the playing order.")]
    public Task<ToolResult> AddSceneAsync(
        [Description("The scene.")] DraftedScene scene,
        [Description("Its place in the playing order; 1 is the first. Leave out for the end.")] int? place = null,
        CancellationToken cancellationToken = default) =>
        client.EditAsync(task => Added(task.Breakdown?.Scenes ?? [], scene, place), cancellationToken);

    [KernelFunction(ToolNames.RemoveScene)]
    [Description("Takes one scene out of the breakdown; undo brings it back.")]
    public Task<ToolResult> RemoveSceneAsync(
        [Description(ParameterText.SceneId)] string sceneId,
        CancellationToken cancellationToken) =>
        client.SendAsync(new RemoveScene(new(sceneId)), $"{sceneId} is removed.", cancellationToken);

    [KernelFunction(ToolNames.MoveScene)]
    [Description("Moves one scene to another place in the playing order. To swap two scenes, move both.")]
    public Task<ToolResult> MoveSceneAsync(
        [Description(ParameterText.SceneId)] string sceneId,
        [Description("Its place after the move; 1 is the first.")] int place,
        CancellationToken cancellationToken) =>
        client.SendAsync(
            new MoveScene(new(sceneId), place - 1), $"{sceneId} is number {place} now.", cancellationToken);

    private static ToolEdit Added(ValueList<Scene> scenes, DraftedScene scene, int? place)
    {
        var index = (place ?? scenes.Count + 1) - 1;
        var before = index >= 1 && index <= scenes.Count ? scenes[index - 1] : null;
        return ToolEdit.Send(new AddScene(scene.ToDraft(before), index), $"A scene is added at place {index + 1}.");
    }
}
