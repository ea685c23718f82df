namespace Pixora.Plugins;

/// <summary>
/// Parts of parameter descriptions that several tools share. The ranges repeat <see cref="Media.Tasks.FilmLimits"/>,
/// which a test compares.
/// </summary>
internal static class ParameterText
{
    internal const string SceneId = "Id of the scene, such as scene-2.";

    internal const string CharacterId = "Id of the character, such as ada.";

    internal const string Aspects = "16:9, 9:16 or 1:1";

    internal const string FilmSeconds = "5 to 600";

    internal const string SceneSeconds = "1 to 60";

    internal const string Scenes = "1 to 60";

    internal const string Pace = "0.7 to 1.4";

    internal const string MusicLevel = "-24 to 12";
}
