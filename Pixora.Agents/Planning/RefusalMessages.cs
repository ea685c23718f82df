using Pixora.Agents.Language;
using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning;

/// <summary>The messages for a scene whose picture was refused for its content.</summary>
public static class RefusalMessages
{
    /// <summary>
    /// Why the film stopped, with the scene's number and title, and what the crew offers; in the language of the brief.
    /// </summary>
    public static (string Reason, string Offer) Of(VideoTask task, SceneId scene)
    {
        var language = LanguageDetector.Detect(task.Brief.Prompt);
        var scenes = task.Breakdown?.Scenes ?? [];
        object[] place =
        [
            scenes.TakeWhile(other => other.Id != scene).Count() + 1,
            scenes.FirstOrDefault(other => other.Id == scene)?.Title ?? "",
        ];
        return (
            MessageCatalog.Format("refused", language, place), MessageCatalog.Format("refused-offer", language, place));
    }
}
