using Pixora.Agents.Planning.Reading;

namespace Pixora.Agents.Chat.Offline;

/// <summary>Which language the person speaks.</summary>
internal static class SpokenLanguage
{
    /// <summary>A text of fewer letters says little about its language: then the brief's counts.</summary>
    private const int Telling = 12;

    internal static string Of(Conversation talk)
    {
        var said = string.Join(' ', talk.Person);
        var brief = talk.Film.Brief?.Prompt ?? "";
        var language = LanguageDetector.Detect(said);
        return language == "en" && said.Count(char.IsLetter) < Telling && brief.Length > 0 ? LanguageDetector.Detect(brief) : language;
    }
}
