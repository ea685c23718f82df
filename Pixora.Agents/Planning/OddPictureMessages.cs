using Pixora.Agents.Language;
using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning;

/// <summary>The messages for a picture that does not look like the others of its film, in the language of the
/// brief.</summary>
/// <param name="Offer">What differs, with the scene's number and title, and the offer to draw it again.</param>
/// <param name="Choices">The answers to the offer, each heard as any other words.</param>
public sealed record OddPictureMessages(string Offer, ValueList<string> Choices)
{
    /// <param name="difference">As the phrases are named, lowercase: <c>darker</c>.</param>
    public static OddPictureMessages Of(VideoTask task, SceneId scene, string difference)
    {
        var language = LanguageDetector.Detect(task.Brief.Prompt);
        var scenes = task.Breakdown?.Scenes ?? [];
        object[] place =
        [
            scenes.TakeWhile(other => other.Id != scene).Count() + 1,
            scenes.FirstOrDefault(other => other.Id == scene)?.Title ?? "",
        ];
        return new(
            MessageCatalog.Format($"odd-{difference}", language, place),
            [MessageCatalog.Format("odd-yes", language, place), MessageCatalog.Format("odd-no", language, place)]);
    }
}
