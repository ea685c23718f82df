using Pixora.Agents.Hearing;
using Pixora.Agents.Hearing.Grammar;
using Pixora.Agents.Language;

namespace Pixora.Agents.Planning.Reading;

/// <summary>
/// Weighs whether sentences without any mark are a script to be spoken or a request in several sentences.
/// </summary>
internal static class ScriptEvidence
{
    /// <summary>Letters. Fewer are a terse request rather than a script.</summary>
    private const int ShortestScript = 60;

    private const int FewestSentences = 3;

    /// <summary>A sentence of more words tells something, whatever it sounds like.</summary>
    private const int LongestWish = 14;

    private const double SureWish = 0.75;

    private static readonly string[] Modelled = ["en", "de", "es", "fr", "zh"];

    internal static bool IsScript(string text, IReadOnlyList<string> sentences) =>
        sentences.Count >= FewestSentences && LetterCount.Of(text) >= ShortestScript
            && !AsksForSomething(text, sentences);

    /// <summary>
    /// True for sentences most of which tell something while a few may be wishes, and none asks for a film.
    /// </summary>
    internal static bool IsDoubtful(IReadOnlyList<string> sentences)
    {
        var text = string.Join(' ', sentences);
        if (sentences.Count < FewestSentences || LetterCount.Of(text) < ShortestScript
            || !Modelled.Contains(LanguageDetector.Detect(text)))
        {
            return false;
        }

        var wishes = sentences.Count(Wishes);
        return wishes > 0 && wishes * 2 < sentences.Count && !sentences.Any(AsksForFilm);
    }

    private static bool AsksForSomething(string text, IReadOnlyList<string> sentences) =>
        Modelled.Contains(LanguageDetector.Detect(text))
            ? sentences.Any(AsksForFilm) || sentences.Count(Wishes) * 2 >= sentences.Count
            : sentences.Any(sentence => HeadWords.SaysSomething(sentence) || SubjectReader.OpensRequest(sentence));

    /// <summary>True for a sentence that asks for a film, or lists how it is to be.</summary>
    private static bool AsksForFilm(string sentence) =>
        SubjectReader.OpensRequest(sentence)
        || ListsWishes(sentence)
        || (HeadWords.Spans(GrammarText.Read(sentence)) is var spans
            && SubjectReader.Named(sentence, spans) is not null
            && (spans.Count > 0 || SubjectReader.NamesFilm(sentence)));

    /// <summary>True for a sentence of nothing but wishes: "15 seconds, square, no voice".</summary>
    private static bool ListsWishes(string sentence) =>
        RequestReader.Default.Read(sentence, RequestOccasion.Brief).Clauses is { Count: > 1 } clauses
            && clauses.All(IsWish);

    private static bool Wishes(string sentence) =>
        RequestReader.Default.Read(sentence, RequestOccasion.Brief).Clauses.Any(IsWish);

    private static bool IsWish(Clause clause) =>
        BriefClauses.IsBelieved(clause)
        && clause.Kind != WishKind.SceneContent
        && clause.Wish.Probability >= SureWish
        && clause.Text.Source.Split(' ').Length <= LongestWish;
}
