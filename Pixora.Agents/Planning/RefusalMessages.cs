using Pixora.Agents.Language;
using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning;

/// <summary>The messages for a scene whose picture was refused for its content, in the language of the brief.</summary>
/// <param name="Reason">Why the scene cannot be made, with its number and title.</param>
/// <param name="Offer">What the crew offers.</param>
/// <param name="Choices">The answers to the offer: a yes and a no.</param>
public sealed record RefusalMessages(string Reason, string Offer, ValueList<string> Choices)
{
    public static RefusalMessages Of(VideoTask task, SceneId scene)
    {
        var language = LanguageDetector.Detect(task.Brief.Prompt);
        var scenes = task.Breakdown?.Scenes ?? [];
        object[] place =
        [
            scenes.TakeWhile(other => other.Id != scene).Count() + 1,
            scenes.FirstOrDefault(other => other.Id == scene)?.Title ?? "",
        ];
        return new(
            MessageCatalog.Format("refused", language, place),
            MessageCatalog.Format("refused-offer", language, place),
            [MessageCatalog.Format("refused-yes", language), MessageCatalog.Format("refused-no", language)]);
    }
}
