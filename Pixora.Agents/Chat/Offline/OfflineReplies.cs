using Pixora.Agents.Hearing;
using Pixora.Agents.Language;
using Pixora.Agents.Roles;
using Pixora.Plugins;

namespace Pixora.Agents.Chat.Offline;

/// <summary>What the offline planner says about what was done.</summary>
internal static class OfflineReplies
{
    /// <summary>Share of a text's words that are known in the languages that are read.</summary>
    private const double EnoughKnown = 0.34;

    private const string NoticeKey = "offline";

    private static readonly string[] Languages = ["en", "de", "es", "fr", "zh"];

    /// <summary>True for a text in a language in which wishes are read.</summary>
    internal static bool IsRead(string text) =>
        Languages.Contains(LanguageDetector.Detect(text)) || HearingVocabulary.Share(text) > EnoughKnown;

    /// <summary>
    /// That no model is configured, once per conversation. It comes first, since summaries keep only the beginning of a
    /// line.
    /// </summary>
    internal static IEnumerable<string> Notice(OfflineConversation talk, string language) =>
        Languages.Any(known => IsNoticed(talk, known)) ? [] : [MessageCatalog.Format(NoticeKey, language)];

    internal static string HandOver(string tool, string language) =>
        MessageCatalog.Format("hand-over", language, Crew.HolderOf(tool).Name);

    /// <summary>That a sentence was not understood, with two that would be.</summary>
    internal static string Examples(string language) => MessageCatalog.Format(
        "not-understood",
        language,
        MessageCatalog.Format("example-scene", language),
        MessageCatalog.Format("example-music", language));

    /// <summary>What was done, and then what was not.</summary>
    internal static IEnumerable<string> Outcomes(OfflineConversation talk, string language)
    {
        var done = talk.Results.SelectMany(result => Done(result, talk, language)).Where(part => part.Length > 0).Distinct().ToList();
        var told = talk.Results.Where(result => result.Ok).Select(result => Told(result, talk.Film, language)).OfType<string>();
        var refused = talk.Results.SelectMany(result => Refused(result, talk.Film, language)).Distinct();
        var separator = MessageCatalog.Format("separator", language) + (language == "zh" ? "" : " ");
        return
        [
            .. done.Count == 0 ? Array.Empty<string>() : [MessageCatalog.Format("did", language, string.Join(separator, done))],
            .. told.Distinct(),
            .. refused,
        ];
    }

    /// <summary>The first clause is enough to know the notice by.</summary>
    private static bool IsNoticed(OfflineConversation talk, string language)
    {
        var clause = MessageCatalog.Format(NoticeKey, language).Split(',', '，')[0];
        return talk.Said.Any(text => text.Contains(clause, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Done(ToolOutcome result, OfflineConversation talk, string language) => result switch
    {
        { Tool: ToolNames.EditPlan } => Marked(result.Message, JointEditPlugin.DoneMark),
        { Ok: false } or { Tool: ToolNames.CheckGenerationStatus or ToolNames.GenerateSceneBreakdown or ToolNames.AskPerson } => [],
        { Tool: ToolNames.Undo } when Undone(talk) is > 1 and var times => [MessageCatalog.Format("label-undos", language, times)],
        _ => [EditLabels.Of(result.Tool, result.Arguments, talk.Film, language)],
    };

    private static int Undone(OfflineConversation talk) => talk.Results.Count(result => result is { Ok: true, Tool: ToolNames.Undo });

    private static string? Told(ToolOutcome result, FilmSnapshot film, string language) => result.Tool switch
    {
        ToolNames.CheckGenerationStatus =>
            MessageCatalog.Format("status-" + film.Stage.ToString().ToLowerInvariant(), language, film.Count),
        ToolNames.GenerateSceneBreakdown => MessageCatalog.Format("done-plan", language),
        _ => null,
    };

    private static IEnumerable<string> Refused(ToolOutcome result, FilmSnapshot film, string language) => result switch
    {
        { Tool: ToolNames.EditPlan } => Marked(result.Message, JointEditPlugin.RefusedMark)
            .DefaultIfEmpty(result.Ok ? "" : result.Message)
            .Where(reason => reason.Length > 0)
            .Select(reason => MessageCatalog.Format("failed", language, reason)),
        { Ok: true } or { Tool: ToolNames.AskPerson } => [],
        _ => [MessageCatalog.Format(
            "not-made", language, EditLabels.Of(result.Tool, result.Arguments, film, language), result.Message)],
    };

    private static IEnumerable<string> Marked(string message, string mark) => message.Split('\n')
        .Where(line => line.StartsWith(mark, StringComparison.Ordinal))
        .Select(line => line[mark.Length..]);
}
