namespace Pixora.Agents.Roles;

/// <inheritdoc cref="Role.SceneWriter"/>
internal sealed class SceneWriter() : RoleCard(Role.SceneWriter, "scene_writer", "Writes and rewrites scenes: words, pictures, order, number, length.")
{
    public override IReadOnlyList<string> Tools { get; } =
    [
        "generate_scene_breakdown",
        "update_scene",
        "regenerate_scene",
        "add_scene",
        "remove_scene",
        "move_scene",
        "set_title",
        "set_length",
        "preview_change",
        "check_generation_status",
        "update_progress",
    ];
}
