using Pixora.Plugins;

namespace Pixora.Agents.Roles;

/// <inheritdoc cref="Role.AssetMaker"/>
internal sealed class AssetMaker() : RoleDefinition(Role.AssetMaker, "asset_maker", "Plans pictures and camera moves.")
{
    public override IReadOnlyList<string> Tools { get; } =
    [
        ToolNames.GenerateSceneImage,
        ToolNames.RegenerateSceneImage,
        ToolNames.ImageToVideo,
        ToolNames.SetStyle,
        ToolNames.PreviewChange,
        ToolNames.CheckGenerationStatus,
        ToolNames.HandleError,
    ];
}
