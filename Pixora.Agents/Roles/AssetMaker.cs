namespace Pixora.Agents.Roles;

/// <inheritdoc cref="Role.AssetMaker"/>
internal sealed class AssetMaker() : RoleCard(Role.AssetMaker, "asset_maker", "Plans pictures and camera moves.")
{
    public override IReadOnlyList<string> Tools { get; } =
    [
        "generate_scene_image",
        "regenerate_scene_image",
        "image_to_video",
        "set_style",
        "preview_change",
        "check_generation_status",
        "handle_error",
    ];
}
