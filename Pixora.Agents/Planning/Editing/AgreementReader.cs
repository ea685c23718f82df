using Pixora.Agents.Language;

namespace Pixora.Agents.Planning.Editing;

/// <summary>Reads the answer to an offer to rewrite the picture of a scene.</summary>
internal static class AgreementReader
{
    private static readonly PhraseLexicon Words = PhraseLexicon.Load("agreement");

    /// <summary>
    /// True for a yes, false for a no, null for a text that says anything else as well: an unclear answer changes
    /// nothing.
    /// </summary>
    /// <param name="place">The scene the offer is about, from 1; a text that names another scene is no answer.</param>
    internal static bool? Read(string text, int place)
    {
        var sentence = new EditSentence(text);
        var answers = Words.Find(sentence.Text);
        var named = sentence.Topics.Where(topic => topic.Meaning is "scene" or "picture" or "words").ToList();
        return answers.Count == 0
            || text.AsSpan().ContainsAny('?', '？')
            || sentence.Unread(answers, named) > 0
            || sentence.Scenes.Any(scene => scene.Place != place) ? null
            : answers.All(answer => answer.Meaning != "no");
    }
}
