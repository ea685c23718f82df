namespace Pixora.Agents.Roles;

/// <inheritdoc cref="Role.CharacterDesigner"/>
internal sealed class CharacterDesigner() : RoleCard(Role.CharacterDesigner, "character_designer", "Designs people and things that recur, and names them in scenes.")
{
    public override IReadOnlyList<string> Tools { get; } =
    [
        "generate_character",
        "update_character",
        "remove_character",
        "update_scene",
        "check_generation_status",
        "preview_change",
    ];
}
