using Pixora.Agents.Planning;

namespace Pixora.Agents.Chat.Offline;

/// <summary>What the offline planner says about what was done.</summary>
internal static class OfflineWords
{
    private static readonly string[] Languages = ["en", "de", "es", "fr", "zh"];

    /// <summary>That no model is configured and what one would add; said once in a conversation. It goes first, since of an old line only the beginning is remembered.</summary>
    internal static IEnumerable<string> Notice(Conversation talk, string language) =>
        Languages.Any(one => talk.Said.Any(text => text.Contains(Phrasebook.Say("offline", one).Split(',', '，')[0], StringComparison.Ordinal))) ? [] : [Phrasebook.Say("offline", language)];

    internal static string HandOver(string tool, string language) => Phrasebook.Say("hand-over", language, ToolOwners.Of(tool));

    internal static IEnumerable<string> Outcomes(Conversation talk, string language) =>
        talk.Results.Select(result => Outcome(result, talk.Film, language)).Distinct();

    private static string Outcome(ToolOutcome result, FilmSeen film, string language) =>
        !result.Ok ? Phrasebook.Say("failed", language, result.Message)
        : result.Tool == "check_generation_status" ? Status(film, language)
        : Phrasebook.Say(Done(result.Tool), language);

    private static string Status(FilmSeen film, string language) =>
        Phrasebook.Say("status-" + film.Stage.ToString().ToLowerInvariant(), language, film.Count);

    private static string Done(string tool) => tool switch
    {
        "generate_scene_breakdown" => "done-plan",
        "add_scene" => "done-add",
        "remove_scene" => "done-remove",
        "move_scene" => "done-move",
        "regenerate_scene_image" => "done-picture",
        "set_language" => "done-language",
        "undo" => "done-undo",
        "redo" => "done-redo",
        _ => "done",
    };
}
