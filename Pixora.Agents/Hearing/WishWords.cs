using System.Text.RegularExpressions;
using Pixora.Agents.Hearing.Grammar;
using Pixora.Agents.Language;

namespace Pixora.Agents.Hearing;

/// <summary>Finds a person's own words in a clause: a title, an appeal, what must not appear.</summary>
internal static class WishWords
{
    private static readonly Regex Colon = PhrasePattern.Compile(@"[:：]\s*(?<w>\S.*)$");

    private static readonly Regex AppealAfter = PhrasePattern.Compile(
        @"(?:(?<!\p{L})(?:end(?:ing|s)?\s+(?:it\s+)?(?:with|on|by)|close\s+(?:with|on)|finish\s+(?:with|on|by)|at"
            + @"\s+the\s+(?:very\s+)?end(?:\s+say|\s+put|\s+tell\s+\p{L}+\s+to)?|ask\s+(?:people|them|everyone)\s+to"
            + @"|tell\s+(?:people|them|everyone)\s+to"
            + @"|am\s+(?:ende|schluss)(?:\s+(?:soll\s+)?(?:stehen|sagen|noch))?|zum\s+schluss|ende\s+mit|schlie(?:ß"
            + @"|ss)e?\s+mit|beende\s+\p{L}*\s*mit"
            + @"|(?:termina|acaba|cierra|terminar|acabar|cerrar)\s+con|al\s+final(?:\s+(?:di|pon))?|finalmente\s+di"
            + @"|(?:termine|finis|conclus|terminer|finir)[sz]?\s+(?:par|sur|avec)|à\s+la\s+fin(?:\s+(?:dis|mets))?"
            + @"|pour\s+finir)|(?:最后|结尾|片尾|末尾)(?:加上?|说|写|放|来一句|要|是"
            + @"|用)*)\s*[,:：]?\s*(?<w>\S.*)$");

    private static readonly Regex AvoidAfter = PhrasePattern.Compile(
        @"(?:(?<!\p{L})(?:(?:without|avoid|no|not|don't|do\s+not|never|leave\s+out|keep\s+out|skip|nothing"
            + @"\s+(?:about|of)|stay\s+away\s+from|steer\s+clear\s+of|except)(?:\s+(?:any|even|to|ever))*"
            + @"(?:\s+(?:mention(?:ing)?|show(?:ing)?|nam(?:e|ing)|say(?:ing)?|use|using|talk(?:ing)?\s+about"
            + @"|see(?:ing)?|feature|featuring|include|including|have|having|want|draw(?:ing)?)(?:\s+(?:of|any|to"
            + @"\s+see))*)?"
            + @"|ohne|keine?[nmrs]?|nicht|nie|vermeide|meide|lass|bitte\s+kein\w*|nichts\s+(?:über|von)"
            + @"|sin|no|evita|nunca|nada\s+de|que\s+no\s+(?:salga|salgan|aparezca|aparezcan|se\s+mencione|se\s+vea"
            + @"|se\s+vean)|sans|évite[sz]?|jamais|pas\s+de|pas\s+d['’]|aucune?|rien\s+sur|ne)"
            + @"(?:\s+(?:mencionar|mostrar|nombrar|menciones|muestres|nombres|hables\s+de|pongas|mentionner|montrer"
            + @"|nommer|mentionne|montre|nomme|parle\s+de|parler\s+de|zu\s+erwähnen|die\s+erwähnung\s+von))?"
            + @"|(?:不要|别|不能|不可以|避免|不许|请勿|没有|无|不)(?:再)?(?:出现|提到|提及"
            + @"|提|说|讲|显示|露出|拍到"
            + @"|画|有|让)?)\s*(?<w>\S.*)$");

    private static readonly Regex AvoidTail = PhrasePattern.Compile(
        @"[\s,]*(?<!\p{L})(?:in\s+it|anywhere|at\s+all|please|in\s+the\s+(?:film|video|picture|text)|zu"
            + @"\s+(?:erwähnen|zeigen|nennen)|erwähnen|zeigen|nennen|vorkommen|im\s+(?:film|bild|video)|bitte|weg"
            + @"|en\s+(?:la\s+película|el\s+vídeo)|por\s+favor|dans\s+(?:le\s+film|la\s+vidéo)"
            + @"|s['’]il\s+te\s+plaît"
            + @"|s['’]il\s+vous\s+plaît|pas)\s*[.!]?$|(?:出现|入镜|进来)?[。！]?$");

    private static readonly Regex Article = PhrasePattern.Compile(
        @"^(?:the|any|a|an|some|die|der|das|den|dem|eine?[nmr]?|irgendwelche|el|la|los|las|un|una|ningun[ao]?|le"
            + @"|les|l['’]|des|du|de|d['’]|une)\s*(?<=[\s'’])");

    internal static string? AfterColon(string text) => Clean(Colon.Match(text).Groups["w"].Value);

    internal static string? Title(GrammarText text) =>
        text.Of<GrammarSpan.Title>().FirstOrDefault()?.Words
        ?? text.Of<GrammarSpan.Quote>().FirstOrDefault()?.Words
        ?? AfterColon(text.Source);

    internal static string? Appeal(GrammarText text) =>
        text.Of<GrammarSpan.Quote>().FirstOrDefault()?.Words
        ?? AfterColon(text.Source)
        ?? Clean(AppealAfter.Match(text.Source).Groups["w"].Value);

    internal static string? Avoided(GrammarText text)
    {
        if (AvoidAfter.Match(text.Source) is not { Success: true } match)
        {
            return null;
        }

        var words = AvoidTail.Replace(match.Groups["w"].Value.Trim(), "");
        return Clean(Article.Replace(words, ""));
    }

    private static string? Clean(string words)
    {
        var text = words.Trim().Trim('"', '“', '”', '„', '«', '»', '「', '」', ' ', '.', '。');
        return text.Any(char.IsLetterOrDigit) ? text : null;
    }
}
