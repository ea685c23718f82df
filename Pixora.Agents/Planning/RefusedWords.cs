using Pixora.Agents.Planning.Reading;
using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning;

/// <summary>What a person is told when a maker will not make the picture of a scene for its content.</summary>
public static class RefusedWords
{
    /// <summary>Why the film stopped, with the scene's number and title, and what the crew offers; in the language of the brief.</summary>
    public static (string Reason, string Offer) Of(VideoTask task, SceneId scene)
    {
        var language = LanguageDetector.Detect(task.Brief.Prompt);
        var scenes = task.Breakdown?.Scenes ?? [];
        object[] place = [scenes.TakeWhile(other => other.Id != scene).Count() + 1, scenes.FirstOrDefault(other => other.Id == scene)?.Title ?? ""];
        return (Phrasebook.Say("refused", language, place), Phrasebook.Say("refused-offer", language, place));
    }
}
