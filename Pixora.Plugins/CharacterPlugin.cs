using System.ComponentModel;
using Microsoft.SemanticKernel;
using Pixora.Media.Tasks;

namespace Pixora.Plugins;

/// <summary>Tools for the characters.</summary>
public sealed class CharacterPlugin(CrewTaskClient client)
{
    [KernelFunction(ToolNames.GenerateCharacter)]
    [Description(
        "Designs somebody or something that must look the same in every scene that names it. Once the person approves, a reference picture "
        + "is drawn from the description and the palette; the picture and the description go into every picture of those scenes. "
        + "Nothing is drawn before, and nothing for a character that no scene names.")]
    public Task<ToolResult> GenerateCharacterAsync(
        [Description("The character.")] DraftedCharacter character,
        CancellationToken cancellationToken) =>
        client.EditAsync(task => Added(task, character), cancellationToken);

    [KernelFunction(ToolNames.UpdateCharacter)]
    [Description(
        "Changes a character. When the person approves, its reference picture and the pictures of exactly the scenes that name it are "
        + "drawn anew; a new name alone draws nothing. What is left out stays.")]
    public Task<ToolResult> UpdateCharacterAsync(
        [Description(ParameterText.CharacterId)] string characterId,
        [Description("New name.")] string? name = null,
        [Description("New fixed traits, the whole description.")] string? description = null,
        [Description("New colours, all of them, two to five.")] IReadOnlyList<string>? palette = null,
        [Description("True for another reference picture from the same description.")] bool anotherLook = false,
        CancellationToken cancellationToken = default)
    {
        Character Changed(Character now) => now with
        {
            Name = name ?? now.Name,
            Description = description ?? now.Description,
            Palette = palette is null ? now.Palette : [.. palette],
            Take = unchecked(now.Take + (anotherLook ? 1 : 0)),
        };

        var keepsPictures = description is null && palette is null && !anotherLook;
        return client.EditAsync(
            task => Find(task, characterId) is { } now
                ? ToolEdit.Send(
                    new PutCharacter(Changed(now)),
                    $"{characterId} is changed; {(keepsPictures ? "its pictures stay" : Redrawn(task, now.Id))}.")
                : ToolEdit.Refuse("character.unknown", "There is no such character in the current breakdown."),
            cancellationToken);
    }

    [KernelFunction(ToolNames.RemoveCharacter)]
    [Description("Takes a character out of the cast and out of every scene that names it.")]
    public Task<ToolResult> RemoveCharacterAsync(
        [Description(ParameterText.CharacterId)] string characterId,
        CancellationToken cancellationToken) =>
        client.SendAsync(
            new RemoveCharacter(new(characterId)), $"{characterId} is out of the film.", cancellationToken);

    private static ToolEdit Added(VideoTask task, DraftedCharacter character) => Find(task, character.Id) is null
        ? ToolEdit.Send(
            new PutCharacter(character.ToCharacter(null)),
            $"{character.Name} is in the cast as {character.Id}. Name the id in the scenes where it is seen; "
            + "its reference picture is drawn when the person approves.")
        : ToolEdit.Refuse(
            "character.exists", $"There is a character {character.Id} already. Update it, or choose another id.");

    private static string Redrawn(VideoTask task, CharacterId id)
    {
        var scenes = task.Breakdown!.Scenes.Where(scene => scene.Characters.Contains(id)).Select(scene => scene.Id.Value).ToArray();
        return scenes.Length > 0
            ? $"its reference picture and the pictures of {string.Join(", ", scenes)} are drawn anew when the person approves"
            : "no scene names it, so nothing is drawn";
    }

    private static Character? Find(VideoTask task, string id) =>
        task.Breakdown?.Characters.FirstOrDefault(character => character.Id.Value == id);
}
