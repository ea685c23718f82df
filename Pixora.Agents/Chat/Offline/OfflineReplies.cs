using Pixora.Agents.Language;
using Pixora.Agents.Roles;
using Pixora.Plugins;

namespace Pixora.Agents.Chat.Offline;

/// <summary>What the offline planner says about what was done.</summary>
internal static class OfflineReplies
{
    private const string NoticeKey = "offline";

    private static readonly string[] Languages = ["en", "de", "es", "fr", "zh"];

    /// <summary>
    /// That no model is configured, once per conversation. It comes first, since summaries keep only the beginning of a
    /// line.
    /// </summary>
    internal static IEnumerable<string> Notice(OfflineConversation talk, string language) =>
        Languages.Any(known => IsNoticed(talk, known)) ? [] : [MessageCatalog.Format(NoticeKey, language)];

    internal static string HandOver(string tool, string language) =>
        MessageCatalog.Format("hand-over", language, Crew.HolderOf(tool).Name);

    internal static IEnumerable<string> Outcomes(OfflineConversation talk, string language) =>
        talk.Results.Select(result => Outcome(result, talk.Film, language)).Distinct();

    /// <summary>The first clause is enough to know the notice by.</summary>
    private static bool IsNoticed(OfflineConversation talk, string language)
    {
        var clause = MessageCatalog.Format(NoticeKey, language).Split(',', '，')[0];
        return talk.Said.Any(text => text.Contains(clause, StringComparison.Ordinal));
    }

    private static string Outcome(ToolOutcome result, FilmSnapshot film, string language) =>
        !result.Ok ? MessageCatalog.Format("failed", language, result.Message)
        : result.Tool == ToolNames.CheckGenerationStatus ? Status(film, language)
        : MessageCatalog.Format(KeyOf(result.Tool), language);

    private static string Status(FilmSnapshot film, string language) =>
        MessageCatalog.Format("status-" + film.Stage.ToString().ToLowerInvariant(), language, film.Count);

    private static string KeyOf(string tool) => tool switch
    {
        ToolNames.GenerateSceneBreakdown => "done-plan",
        ToolNames.AddScene => "done-add",
        ToolNames.RemoveScene => "done-remove",
        ToolNames.MoveScene => "done-move",
        ToolNames.RegenerateSceneImage => "done-picture",
        ToolNames.SetLanguage => "done-language",
        ToolNames.Undo => "done-undo",
        ToolNames.Redo => "done-redo",
        _ => "done",
    };
}
