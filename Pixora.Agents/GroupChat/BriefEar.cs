using System.Collections.Frozen;
using Pixora.Agents.Language;
using Pixora.Agents.Planning.Reading;
using Pixora.Agents.Planning.Writing;
using Pixora.Media.Tasks;
using Pixora.Plugins;

namespace Pixora.Agents.GroupChat;

/// <summary>Hears briefs with the reader of the offline planner.</summary>
internal sealed class BriefEar : IPlanEar
{
    /// <summary>Letters below which a text may be of any language.</summary>
    private const int FewestLetters = 60;

    /// <summary>Languages that are told apart with certainty.</summary>
    private static readonly FrozenSet<string> Known =
        FrozenSet.Create(StringComparer.Ordinal, "en", "de", "es", "fr", "it", "pt", "nl", "pl", "tr", "vi", "zh",
            "ja", "ko", "ru", "ar", "hi");

    public FilmSettings Heard(Brief brief)
    {
        var said = BriefReader.Read(brief.Prompt);
        return new(
            brief.Seconds ?? (said.Lengths.Count > 0 ? said.Lengths[0] : null),
            brief.Aspect ?? (said.Aspects.Count == 1 ? AspectRatios.ToText(said.Aspects[0]) : null),
            VisualStyles.Find(brief.Style) ?? said.Style,
            brief.Language ?? said.Language ?? said.PromptLanguage,
            brief.Captions ?? said.Captions,
            brief.Narrated ?? said.Narrated,
            said.Voice,
            said.Pace,
            said.Music,
            said.Mood,
            said.Genre,
            said.MusicLevelDb);
    }

    public string? OtherLanguage(string text, string language) =>
        Known.Contains(language) && text.Count(char.IsLetter) >= FewestLetters
            && LanguageDetector.Recognize(text) is { } written
            && written != language && Known.Contains(written)
            ? written
            : null;

    public bool Names(string text, string language) => BriefReader.Read(text).Language == language;

    public double SecondsOf(string text, string language) => NarrationTime.For(language).Seconds(text);
}
