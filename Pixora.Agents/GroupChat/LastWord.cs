using Pixora.Agents.Planning;
using Pixora.Agents.Planning.Reading;

namespace Pixora.Agents.GroupChat;

/// <summary>What the crew says when a turn does not end by itself, in the person's language.</summary>
internal static class LastWord
{
    /// <param name="changes">How many tools took effect.</param>
    public static string Interrupted(string question, int changes) => Say(question, "turn-interrupted", changes);

    /// <summary>It was stopped before there was a plan: nothing goes on by itself.</summary>
    public static string Unplanned(string question) => Say(question, "turn-unplanned");

    /// <param name="limit">As <see cref="TurnBudget.Exceeded"/>.</param>
    public static string Limited(string question, string limit, int changes) => Say(question, "turn-limit", Say(question, $"turn-limit-{limit}"), changes);

    /// <param name="reason">The failure's own sentence.</param>
    public static string Failed(string question, string reason, int changes) => Say(question, "turn-failed", reason, changes);

    public static string Silent(string question) => Say(question, "turn-silent");

    private static string Say(string question, string about, params object[] values) => Phrasebook.Say(about, LanguageDetector.Detect(question), values);
}
