using Pixora.Agents.Language;

namespace Pixora.Agents.Chat.Offline;

/// <summary>The language the person writes in.</summary>
internal static class ConversationLanguage
{
    /// <summary>A sentence of fewer words says little about its language, and never outvotes the brief.</summary>
    private const int MinWords = 4;

    internal static string Of(OfflineConversation talk)
    {
        var said = string.Join(' ', talk.Person);
        var brief = talk.Film.Brief?.Prompt ?? "";
        var language = LanguageDetector.Detect(said);
        return brief.Length == 0 || (IsTold(said) && language != "en") || IsLong(said) ? language : LanguageDetector.Detect(brief);
    }

    /// <summary>True for words of a script that only some languages write.</summary>
    private static bool IsTold(string said) => said.Any(letter => letter >= 0x2E80);

    private static bool IsLong(string said) => said.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length >= MinWords;
}
