namespace Pixora.Agents.Roles;

/// <inheritdoc cref="Role.Editor"/>
internal sealed class Editor() : RoleCard(Role.Editor, "editor", "Plans joins, rhythm and captions, and knows the finished film.")
{
    public override IReadOnlyList<string> Tools { get; } =
    [
        "combine_video_audio",
        "move_scene",
        "set_captions",
        "generate_video",
        "get_result",
        "check_generation_status",
        "handle_error",
        "preview_change",
    ];
}
