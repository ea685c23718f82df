using Pixora.Agents.Hearing.Grammar;
using Pixora.Agents.Language;

namespace Pixora.Agents.Planning.Editing;

/// <summary>Reads the answer to an offer to rewrite the picture of a scene.</summary>
internal static class AgreementReader
{
    private static readonly PhraseLexicon Words = PhraseLexicon.Load("agreement");

    private static readonly PhraseLexicon Filler = PhraseLexicon.Load("agreement-filler");

    /// <summary>
    /// True for a yes, false for a no, null for a text that says anything else as well: an unclear answer changes
    /// nothing.
    /// </summary>
    /// <param name="place">The scene the offer is about, from 1; a text that names another scene is no answer.</param>
    internal static bool? Read(string text, int place)
    {
        var grammar = GrammarText.Read(text);
        var answers = Words.Find(text);
        return answers.Count == 0
            || text.AsSpan().ContainsAny('?', '？')
            || SaysMore(text, answers, grammar)
            || grammar.Of<GrammarSpan.Scenes>().Any(scene => scene.Pick != new ScenePick.Place(place)) ? null
            : answers.All(answer => answer.Meaning != "no");
    }

    /// <summary>True when a word belongs neither to the answer nor to the scene's name.</summary>
    private static bool SaysMore(string text, IReadOnlyList<Mention> answers, GrammarText grammar)
    {
        var rest = text.ToCharArray();
        foreach (var mention in answers.Concat(Filler.Find(text)))
        {
            rest.AsSpan(mention.Start, mention.Length).Fill(' ');
        }

        foreach (var span in grammar.Spans)
        {
            rest.AsSpan(span.Start, span.Length).Fill(' ');
        }

        return Array.Exists(rest, char.IsLetterOrDigit);
    }
}
