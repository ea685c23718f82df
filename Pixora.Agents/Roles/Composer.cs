using Pixora.Plugins;

namespace Pixora.Agents.Roles;

/// <inheritdoc cref="Role.Composer"/>
internal sealed class Composer() : RoleDefinition(Role.Composer, "composer", "Plans music, voice and their balance.")
{
    public override IReadOnlyList<string> Tools { get; } =
    [
        ToolNames.GenerateMusic,
        ToolNames.AdjustAudio,
        ToolNames.GenerateNarration,
        ToolNames.SetVoice,
        ToolNames.CheckGenerationStatus,
        ToolNames.PreviewChange,
    ];
}
