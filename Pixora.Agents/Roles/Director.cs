namespace Pixora.Agents.Roles;

/// <inheritdoc cref="Role.Director"/>
internal sealed class Director() : RoleCard(Role.Director, "director", "Talks with the person, decides the whole film, hands work to the others.")
{
    public override IReadOnlyList<string> Tools { get; } =
    [
        "check_generation_status",
        "get_result",
        "preview_change",
        "generate_video",
        "handle_error",
        "set_title",
        "set_length",
        "set_aspect",
        "set_style",
        "set_language",
        "set_captions",
        "set_preferences",
        "update_progress",
        "undo",
        "redo",
    ];
}
