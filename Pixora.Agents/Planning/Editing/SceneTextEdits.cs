using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning.Editing;

/// <summary>Decides whether new words are a scene's narration, its picture or its title.</summary>
internal static class SceneTextEdits
{
    internal static EditIntent? Changed(EditSentence sentence, int place, SceneContent content)
    {
        var before =
            sentence.Topics.Where(topic => topic.Start <= content.Start).Select(topic => topic.Meaning).ToHashSet();
        return content.Text.Length > FilmLimits.LongestSceneText ? null
            : before.Contains("title") ? new EditIntent.ChangeScene(place, Title: Plain(content.Text))
            : before.Contains("music") || before.Contains("captions") || before.Contains("length") ? null
            : IsSpoken(before, content) ? new EditIntent.ChangeScene(place, Narration: content.Text)
            : new EditIntent.ChangeScene(place, Visual: Plain(content.Text));
    }

    private static bool IsSpoken(HashSet<string> topics, SceneContent content) =>
        content.Spoken ?? (!topics.Contains("picture") && (topics.Contains("words") || topics.Contains("voice")));

    private static string Plain(string text) => text.TrimEnd('.', '。', '!', '！');
}
