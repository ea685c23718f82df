using Pixora.Agents.Language;

namespace Pixora.Agents.Chat.Offline;

/// <summary>The language the person writes in.</summary>
internal static class ConversationLanguage
{
    /// <summary>With fewer letters than this, "English" may only mean that nothing was recognized.</summary>
    private const int MinLetters = 12;

    internal static string Of(OfflineConversation talk)
    {
        var said = string.Join(' ', talk.Person);
        var brief = talk.Film.Brief?.Prompt ?? "";
        var language = LanguageDetector.Detect(said);
        var isUncertain = language == "en" && said.Count(char.IsLetter) < MinLetters;
        return isUncertain && brief.Length > 0 ? LanguageDetector.Detect(brief) : language;
    }
}
