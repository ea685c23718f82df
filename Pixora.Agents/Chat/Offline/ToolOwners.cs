namespace Pixora.Agents.Chat.Offline;

/// <summary>Who in the crew is asked when a role lacks the tool for what the person wants.</summary>
internal static class ToolOwners
{
    /// <summary>Name of a role, as colleagues address it.</summary>
    internal static string Of(string tool) => tool switch
    {
        "generate_scene_breakdown" or "update_scene" or "add_scene" or "remove_scene" or "move_scene" => "scene_writer",
        "regenerate_scene_image" => "asset_maker",
        "generate_music" or "adjust_audio" or "set_voice" => "composer",
        _ => "director",
    };
}
