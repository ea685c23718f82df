using Pixora.Agents.Language;
using Pixora.Agents.Planning.Reading;
using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning;

/// <summary>Finds what a brief leaves open, and settles it by an answer.</summary>
public static class BriefQuestions
{
    /// <summary>What has to be asked before planning; null for a brief that can be planned as it is.</summary>
    public static BriefQuestion? Of(Brief brief)
    {
        var language = LanguageDetector.Detect(brief.Prompt);
        var reading = BriefReader.Read(brief.Prompt);
        return Contradiction(brief, reading, language)
            ?? Missing(brief.Prompt, language)
            ?? (ScriptReader.IsDoubtful(brief.Prompt)
            && brief.Narrated is not false ? Ask(BriefQuestionKind.Script, "script", language) : null);
    }

    /// <summary>The brief with a person's answer to <see cref="Of"/> in it: one of the choices, or words of their own.</summary>
    public static Brief Settle(Brief brief, string answer)
    {
        if (Of(brief) is not { } asked)
        {
            return brief;
        }

        var choice = Enumerable.Range(0, asked.Choices.Count).FirstOrDefault(place =>
            asked.Choices[place] == answer.Trim(), -1);
        var language = LanguageDetector.Detect(brief.Prompt);
        return asked.Kind switch
        {
            BriefQuestionKind.Script =>
                brief with { Prompt = Fitted(MessageCatalog.Format(choice == 1
                    ? "asked-as-subject" : "asked-as-script", language, brief.Prompt)) },
            BriefQuestionKind.Missing when choice >= 0 => brief,
            BriefQuestionKind.Missing =>
                brief with { Prompt = Fitted(MessageCatalog.Format("asked-with-text", language, brief.Prompt,
                    answer).Replace("\\n", "\n", StringComparison.Ordinal)) },
            _ => Contradictions.Settle(brief, answer),
        };
    }

    private static BriefQuestion? Contradiction(Brief brief, BriefReading reading, string language) =>
        Contradictions.Find(brief, reading) is { } found
            ? new(
                BriefQuestionKind.Contradiction,
                MessageCatalog.Format($"ask-{found.Key}", language, [.. found.Values]),
                [.. found.WaysOut.Select(way => MessageCatalog.Format(way.Key, language, [.. way.Values]))])
            : null;

    private static BriefQuestion? Missing(string prompt, string language) =>
        MissingReference.Find(prompt) is { } missing
            ? Ask(BriefQuestionKind.Missing, "missing", language, missing) : null;

    private static BriefQuestion Ask(BriefQuestionKind kind, string key, string language, params object[] values) =>
        new(
        kind,
        MessageCatalog.Format($"ask-{key}", language, values),
        [MessageCatalog.Format($"ask-{key}-1", language, values), MessageCatalog.Format($"ask-{key}-2", language,
            values)]);

    private static string Fitted(string prompt) =>
        prompt.Length <= FilmLimits.LongestPrompt ? prompt : prompt[..FilmLimits.LongestPrompt];
}
