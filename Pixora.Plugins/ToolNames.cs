namespace Pixora.Plugins;

/// <summary>
/// The names of the tools as models call them. Stories keep them, so a name is never changed or used again.
/// </summary>
public static class ToolNames
{
    public const string GenerateSceneBreakdown = "generate_scene_breakdown";

    public const string EditPlan = "edit_plan";

    public const string UpdateScene = "update_scene";

    public const string RegenerateScene = "regenerate_scene";

    public const string AddScene = "add_scene";

    public const string RemoveScene = "remove_scene";

    public const string MoveScene = "move_scene";

    public const string GenerateCharacter = "generate_character";

    public const string UpdateCharacter = "update_character";

    public const string RemoveCharacter = "remove_character";

    public const string GenerateSceneImage = "generate_scene_image";

    public const string RegenerateSceneImage = "regenerate_scene_image";

    public const string GenerateNarration = "generate_narration";

    public const string GenerateMusic = "generate_music";

    public const string AdjustAudio = "adjust_audio";

    public const string SetVoice = "set_voice";

    public const string ImageToVideo = "image_to_video";

    public const string CombineVideoAudio = "combine_video_audio";

    public const string GenerateVideo = "generate_video";

    public const string SetTitle = "set_title";

    public const string SetLength = "set_length";

    public const string SetAspect = "set_aspect";

    public const string SetStyle = "set_style";

    public const string SetLanguage = "set_language";

    public const string SetCaptions = "set_captions";

    public const string CheckGenerationStatus = "check_generation_status";

    public const string GetResult = "get_result";

    public const string UpdateProgress = "update_progress";

    public const string HandleError = "handle_error";

    public const string PreviewChange = "preview_change";

    public const string Undo = "undo";

    public const string Redo = "redo";

    public const string SetPreferences = "set_preferences";

    public const string AskPerson = "ask_person";
}
