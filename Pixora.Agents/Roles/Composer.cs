namespace Pixora.Agents.Roles;

/// <inheritdoc cref="Role.Composer"/>
internal sealed class Composer() : RoleCard(Role.Composer, "composer", "Plans music, voice and their balance.")
{
    public override IReadOnlyList<string> Tools { get; } =
    [
        "generate_music",
        "adjust_audio",
        "generate_narration",
        "set_voice",
        "check_generation_status",
        "preview_change",
    ];
}
