using System.Text.RegularExpressions;

namespace Pixora.Agents.Transcript;

/// <summary>Tells a message in which a model declines to work on a film, in the five languages of the studio.</summary>
internal static partial class DeclineWords
{
    /// <summary>A longer message does more than decline.</summary>
    private const int Longest = 800;

    private const RegexOptions AnyCase = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>True for such words as “I can't help with that” or „dabei kann ich nicht helfen“.</summary>
    public static bool AreIn(string text) => text.Length <= Longest && MessageAddress.Of(text).Count == 0
        && (English().IsMatch(text) || German().IsMatch(text) || Spanish().IsMatch(text) || French().IsMatch(text)
            || Chinese().IsMatch(text));

    [GeneratedRegex(
        @"\b(?:(?:I|we)(?:['’]m| am| are|['’]re)? (?:really |very |truly )?(?:sorry\b|can(?:no|['’]?)t\b|can not\b"
        + @"|won['’]?t\b|will not\b|unable to\b|not able to\b|not comfortable\b|must decline\b|have to decline\b"
        + @"|decline\b|refuse\b)|(?:is|goes) against (?:my|our)\b|violates?\b)[^\n]{0,120}?"
        + @"\b(?:help|assist|creat|mak|writ|produc|plan|provid|support|fulfil|generat|do (?:this|that)|comply"
        + "|guideline|polic|request|content|promot|advert|film|video)",
        AnyCase)]
    private static partial Regex English();

    [GeneratedRegex(
        @"\b(?:kann|können|darf|dürfen|werde|werden|möchte|will)\b[^.!?\n]{0,80}\b(?:nicht|kein\w*)\b[^.!?\n]{0,60}"
        + @"\b(?:helfen|weiterhelfen|unterstützen|erstellen|machen|schreiben|planen|produzieren|umsetzen|liefern"
        + @"|bewerben|anbieten|mitwirken)|\blehne\b[^.!?\n]{0,60}\bab\b|\b(?:muss|müssen)\b[^.!?\n]{0,60}\bablehnen\b"
        + @"|\bverstößt gegen\b",
        AnyCase)]
    private static partial Regex German();

    [GeneratedRegex(
        @"\b(?:no (?:puedo|podemos|podré|debo|voy a|vamos a)|me niego a|debo rechazar|tengo que rechazar"
        + @"|va en contra de)\b[^\n]{0,100}?\b(?:ayud|asist|cre|hac|escrib|planific|produc|promov|promocion|ofrec"
        + "|pel[ií]cula|v[ií]deo|contenido|solicitud|polític|normas|eso|esto)",
        AnyCase)]
    private static partial Regex Spanish();

    [GeneratedRegex(
        @"\b(?:ne (?:peux|peut|pouvons|vais|veux|dois|saurais) pas|refuse de|dois refuser|contraire à (?:mes|nos))\b"
        + @"[^\n]{0,100}?\b(?:aid|assist|cré|fai|écri|réalis|produi|planifi|promouv|propos|film|vidéo|contenu"
        + "|demande|cela|ça|règles|principes)",
        AnyCase)]
    private static partial Regex French();

    [GeneratedRegex(
        @"(?:不能|无法|不可以|不会|不便|拒绝|没办法)[^。！？\n]{0,20}"
        + "(?:帮|协助|制作|创作|撰写|写|提供|规划|拍|满足|生成|宣传|推广)")]
    private static partial Regex Chinese();
}
