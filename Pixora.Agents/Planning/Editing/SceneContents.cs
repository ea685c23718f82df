using System.Text.RegularExpressions;
using Pixora.Agents.Language;

namespace Pixora.Agents.Planning.Editing;

/// <summary>
/// Finds the new words or the new picture of a scene: in quotation marks, after a colon, after "should show", or
/// after "to".
/// </summary>
internal static class SceneContents
{
    private static readonly Regex Quoted = PhrasePattern.Compile(
        "[\"“”„«»「『](?<c>[^\"“”„«»」』]+)[\"“”„«»」』]");

    private static readonly Regex Colon = PhrasePattern.Compile(@"\s*[:：]\s*(?<c>\S.*)$");

    /// <summary>German puts the verb at the end.</summary>
    private static readonly Regex Framed = PhrasePattern.Compile(
        @"(?<!\p{L})soll(?:te)?\s+(?<c>.+?)\s+(?<v>zeigen|sagen|zu sehen sein)\s*[.!]?$");

    private static readonly Regex Said = PhrasePattern.Compile(
        $@"(?:(?<say>{EditWords.Pattern("say")})|{EditWords.Pattern("show")})[\s,:：]*(?<c>\S.*)$");

    private static readonly Regex Into = PhrasePattern.Compile($@"{EditWords.Pattern("into")}\s*(?<c>\S.*)$");

    private static readonly Regex Preposition = PhrasePattern.Compile(
        @"\s+(?:in|on|for|bei|en|dans|pour|para)\s+(?:the |der |la |las |le |les )?$");

    private static readonly Regex Courtesy = PhrasePattern.Compile(
        @"[\s,，]*(?<!\p{L})(?:please|bitte|hinzu|dazu|ein|rein|por favor|s'il te plaît|s'il vous plaît"
            + @"|谢谢)\s*[.!。！]?$");

    /// <param name="from">Where the text may begin: after the scene's name.</param>
    /// <returns>Null when the text holds none.</returns>
    internal static SceneContent? Find(string text, int from)
    {
        foreach (var (pattern, sure) in new[] { (Quoted, true), (Colon, true), (Framed, true), (Said, true),
            (Into, false) })
        {
            if (pattern.Match(text, from) is { Success: true } match
            && Clean(match.Groups["c"].Value) is { Length: > 0 } words)
            {
                return new(words, Spoken(pattern, match), sure);
            }
        }

        return null;
    }

    /// <summary>"Show a dog in scene 2": the same before the scene's name.</summary>
    /// <param name="to">Where the scene's name begins.</param>
    internal static SceneContent? Before(string text, int to)
    {
        var before = Preposition.Replace(text[..to], "");
        return before.Length < to
            && Said.Match(before) is { Success: true } match
            && Clean(match.Groups["c"].Value) is { Length: > 0 } words
            ? new(words, Spoken(Said, match), true)
            : null;
    }

    internal static string Clean(string words)
    {
        var text = Courtesy.Replace(words.Trim(), "").Trim();
        return text.Any(char.IsLetterOrDigit)
            ? text.Trim('"', '“', '”', '„', '«', '»', '「', '」', ' ')
            : "";
    }

    private static bool? Spoken(Regex pattern, Match match) =>
        pattern == Said ? match.Groups["say"].Success
        : pattern == Framed ? match.Groups["v"].Value.Equals("sagen", StringComparison.OrdinalIgnoreCase)
        : null;
}

/// <summary>What somebody wants to see or hear in a scene.</summary>
/// <param name="Spoken">Null when the words do not say which.</param>
/// <param name="Sure">False when a mere preposition stands before it.</param>
internal sealed record SceneContent(string Text, bool? Spoken, bool Sure);
