using System.Text.RegularExpressions;
using Pixora.Agents.Language;

namespace Pixora.Agents.Hearing.Grammar;

/// <summary>
/// Finds scenes that are named by what is in them: "the one with the dog", "die Szene mit dem Hund", "la del
/// perro", "the beach scene", "有狗的那个场景".
/// </summary>
internal static class SceneLikeSpans
{
    private static readonly string Stop = GrammarWords.Pattern("not-content");

    /// <summary>One to four words, none of which begins something else.</summary>
    private static readonly string Thing =
        $@"(?<w>(?:(?:the|a|an|two|three|that|my|our|den?|dem|der|die|das|einem|einer|la|el|los|las|un|una|le|les|une"
            + $@"|l['’]|des)\s*(?<=[\s'’]))?"
        + $@"(?!{Stop})\p{{L}}[\p{{L}}'’-]*(?:\s+(?!{Stop})(?:(?:of|in|on|the|de|del|la"
        + $@"|du)\s+)?(?!{Stop})\p{{L}}[\p{{L}}'’-]*){{0,2}}?)";

    private static readonly Regex With = PhrasePattern.Compile(
        $@"(?<!\p{{L}})(?:(?:the|that)\s+(?:one|scene|shot|part)\s+(?:with|about|of|where|in which|showing|that shows)"
        + $@"|(?:die|der|das)\s+(?:jenige\s+)?(?:szene\s+|einstellung\s+|stelle\s+)?(?:mit|vom|über|wo|in der)"
        + $@"|(?:la|el)\s+(?:escena\s+|toma\s+)?(?:con|del|de la|de los|de las|sobre|donde sale|donde aparece"
        + $@"|en la que sale)"
        + $@"|(?:celle|celui|la scène|le plan)\s+(?:avec|du|de la|des|sur|où il y a"
        + $@"|où l['’]on voit))\s+{Thing}(?=\s*(?:[.,;!?]|$|\s(?:{Stop})|\s\p{{L}}))");

    private static readonly Regex Before = PhrasePattern.Compile(
        @"(?<!\p{L})the\s+(?<w>(?!(?:whole|entire|other|next|same|new|final|last|first|opening|closing|middle|previous"
            + @"|second|third|fourth|fifth|current)\s)\p{L}{3,}(?:\s\p{L}{3,})?)\s+(?:scene|shot)(?!\s*\d|\p{L})"
            + @"|(?<!\p{L})(?:die|der)\s+(?<w>(?!(?:anfangs|eröffnungs|einstiegs|start|schluss|end"
            + @"|abschluss)szene)\p{L}{3,}?)(?:en|s|n)?-?szene(?!\p{L})");

    private static readonly Regex Chinese = PhrasePattern.Compile(
        @"(?<![个新段加入]|一个新的)"
            + @"(?:有|关于|带|出现|讲|含有)(?<w>[\p{IsCJKUnifiedIdeographs}]{1,8}?)的?(?:那个|那一个"
            + @"|那幕"
            + @"|那)?(?:场景|镜头|那幕|画面)"
            + @"|(?<w>[\p{IsCJKUnifiedIdeographs}]{1,4})(?:那个|那一个)(?:场景|镜头)");

    /// <summary>References by content in no order; the words are as the person put them.</summary>
    internal static IEnumerable<GrammarSpan> Find(string text) =>
        new[] { With, Before, Chinese }.SelectMany(pattern => pattern.Matches(text)).Select(match =>
            new GrammarSpan.Scenes(
            match.Index, Length(match), new ScenePick.Like(match.Groups["w"].Value.Trim())));

    private static int Length(Match match) =>
        match.Groups["w"].Index + match.Groups["w"].Length > match.Index + match.Length
            ? match.Groups["w"].Index + match.Groups["w"].Length - match.Index
            : match.Length;
}
