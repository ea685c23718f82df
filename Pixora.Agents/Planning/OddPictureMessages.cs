using Pixora.Agents.Language;
using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning;

/// <summary>
/// What the crew says of a picture that does not look like the others of its film, in the language of the brief.
/// </summary>
public static class OddPictureMessages
{
    /// <summary>What differs, with the scene's number and title, and how another picture is had.</summary>
    /// <param name="difference">As the phrases are named, lowercase: <c>darker</c>.</param>
    public static string Of(VideoTask task, SceneId scene, string difference)
    {
        var scenes = task.Breakdown?.Scenes ?? [];
        object[] place =
        [
            scenes.TakeWhile(other => other.Id != scene).Count() + 1,
            scenes.FirstOrDefault(other => other.Id == scene)?.Title ?? "",
        ];
        return MessageCatalog.Format($"odd-{difference}", LanguageDetector.Detect(task.Brief.Prompt), place);
    }
}
