using System.Text.RegularExpressions;
using Pixora.Agents.Language;

namespace Pixora.Agents.Planning.Editing;

/// <summary>
/// Finds the new text for a scene or a title: in quotation marks, after a colon, after "should show", or after "to".
/// </summary>
internal static class ContentReader
{
    private static readonly PhraseLexicon Marks = PhraseLexicon.Load("edit-contents");

    private static readonly Regex Quoted = PhrasePattern.Compile(
        "[\"“”„«»「『](?<c>[^\"“”„«»」』]+)[\"“”„«»」』]");

    private static readonly Regex Colon = PhrasePattern.Compile(@"\s*[:：]\s*(?<c>\S.*)$");

    /// <summary>German puts the verb at the end.</summary>
    private static readonly Regex Framed = PhrasePattern.Compile(
        @"(?<!\p{L})soll(?:te)?\s+(?<c>.+?)\s+(?<v>zeigen|sagen|zu sehen sein)\s*[.!]?$");

    private static readonly Regex Said = PhrasePattern.Compile(
        $@"(?:(?<say>{Marks.Pattern("say")})|{Marks.Pattern("show")})[\s,:：]*(?<c>\S.*)$");

    private static readonly Regex Into = PhrasePattern.Compile($@"{Marks.Pattern("into")}\s*(?<c>\S.*)$");

    private static readonly string Scene = EditLexicons.Topics.Pattern("scene");

    private static readonly Regex About = PhrasePattern.Compile(
        $@"{Scene}\s+{Marks.Pattern("about")}\s+(?<c>\S.*)$|{Scene}\s*[:：]\s*(?<c>\S.*)$|关于(?<c>.+?)的?(?:场景|镜头)|加(?:入"
            + "|上)?一?个(?!关于)(?<c>.+?)的(?:场景|镜头)");

    private static readonly Regex Courtesy = PhrasePattern.Compile(
        @"[\s,，]*(?<!\p{L})(?:please|bitte|hinzu|dazu|ein|por favor|s'il te plaît|s'il vous plaît|谢谢)\s*[.!。！]?$");

    /// <param name="from">Where the text may begin: after the scene's name.</param>
    internal static SceneContent? Find(string text, int from)
    {
        foreach (
            var (pattern, sure) in new[] { (Quoted, true), (Colon, true), (Framed, true), (Said, true), (Into, false) })
        {
            if (pattern.Match(text, from) is { Success: true } match && Clean(match.Groups["c"].Value) is { Length: > 0 } words)
            {
                return new(words, match.Index, Spoken(pattern, match), sure);
            }
        }

        return null;
    }

    /// <summary>What a new scene is about; empty when the sentence does not say.</summary>
    internal static string Subject(string text) =>
        About.Match(text) is { Success: true } match ? Clean(match.Groups["c"].Value).TrimEnd('.', '。', '!') : "";

    private static bool? Spoken(Regex pattern, Match match) =>
        pattern == Said ? match.Groups["say"].Success
        : pattern == Framed ? match.Groups["v"].Value == "sagen"
        : null;

    private static string Clean(string words)
    {
        var text = Courtesy.Replace(words.Trim(), "").Trim();
        return text.Any(char.IsLetterOrDigit) ? text.Trim('"', '“', '”', '„', '«', '»', '「', '」', ' ') : "";
    }
}
