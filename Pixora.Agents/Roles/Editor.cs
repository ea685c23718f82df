using Pixora.Plugins;

namespace Pixora.Agents.Roles;

/// <inheritdoc cref="Role.Editor"/>
internal sealed class Editor() : RoleDefinition(
    Role.Editor, "editor", "Plans joins, rhythm and captions, and knows the finished film.")
{
    public override IReadOnlyList<string> Tools { get; } =
    [
        ToolNames.CombineVideoAudio,
        ToolNames.MoveScene,
        ToolNames.SetCaptions,
        ToolNames.GenerateVideo,
        ToolNames.GetResult,
        ToolNames.CheckGenerationStatus,
        ToolNames.HandleError,
        ToolNames.PreviewChange,
    ];
}
