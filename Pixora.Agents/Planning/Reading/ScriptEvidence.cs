using Pixora.Agents.Hearing;
using Pixora.Agents.Language;

namespace Pixora.Agents.Planning.Reading;

/// <summary>Weighs whether sentences without any mark are a script to be spoken or a request in several sentences.</summary>
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
        sentences.Count >= FewestSentences && LetterCount.Of(text) >= ShortestScript && !AsksForSomething(text, sentences);

    private static bool AsksForSomething(string text, IReadOnlyList<string> sentences) =>
        Modelled.Contains(LanguageDetector.Detect(text))
            ? sentences.Any(Asks)
            : sentences.Any(sentence => HeadWords.SaysSomething(sentence) || SubjectReader.OpensRequest(sentence));

    /// <summary>True for a sentence that asks for a film, or says how it is to be.</summary>
    private static bool Asks(string sentence)
    {
        var reading = RequestReader.Default.Read(sentence, RequestOccasion.Brief);
        return SubjectReader.OpensRequest(sentence)
            || SubjectReader.Named(sentence, HeadWords.Spans(reading.Text)) is not null && SubjectReader.NamesFilm(sentence)
            || reading.Clauses.Any(IsWish);
    }

    private static bool IsWish(Clause clause) =>
        BriefClauses.IsBelieved(clause)
        && clause.Kind != WishKind.SceneContent
        && clause.Wish.Probability >= SureWish
        && clause.Text.Source.Split(' ').Length <= LongestWish;
}
