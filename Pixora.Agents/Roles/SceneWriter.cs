using Pixora.Plugins;

namespace Pixora.Agents.Roles;

/// <inheritdoc cref="Role.SceneWriter"/>
internal sealed class SceneWriter() : RoleDefinition(
    Role.SceneWriter, "scene_writer", "Writes and rewrites scenes: words, pictures, order, number, length.")
{
    public override IReadOnlyList<string> Tools { get; } =
    [
        ToolNames.GenerateSceneBreakdown,
        ToolNames.UpdateScene,
        ToolNames.RegenerateScene,
        ToolNames.AddScene,
        ToolNames.RemoveScene,
        ToolNames.MoveScene,
        ToolNames.SetTitle,
        ToolNames.SetLength,
        ToolNames.PreviewChange,
        ToolNames.CheckGenerationStatus,
        ToolNames.UpdateProgress,
    ];
}
