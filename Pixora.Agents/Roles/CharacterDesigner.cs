using Pixora.Plugins;

namespace Pixora.Agents.Roles;

/// <inheritdoc cref="Role.CharacterDesigner"/>
internal sealed class CharacterDesigner() : RoleDefinition(
    Role.CharacterDesigner, "character_designer", "Designs people and things that recur, and names them in scenes.")
{
    public override IReadOnlyList<string> Tools { get; } =
    [
        ToolNames.GenerateCharacter,
        ToolNames.UpdateCharacter,
        ToolNames.RemoveCharacter,
        ToolNames.UpdateScene,
        ToolNames.CheckGenerationStatus,
        ToolNames.PreviewChange,
    ];
}
