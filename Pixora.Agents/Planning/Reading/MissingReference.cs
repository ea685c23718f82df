using System.Text.RegularExpressions;
using Pixora.Agents.Language;

namespace Pixora.Agents.Planning.Reading;

/// <summary>
/// Finds that a brief speaks of a text or pictures that did not come with it: "make a film of my diary".
/// </summary>
internal static class MissingReference
{
    /// <summary>Letters beside the reference that may be the thing itself.</summary>
    private const int LongestBareBrief = 160;

    private static readonly Regex Things = PhrasePattern.Compile(
        @"(?<!\p{L})(?:of|from|out\s+of|based\s+on|with|using|turn|into\s+a\s+film|read)\s+(?<t>(?:my|our|this|the"
            + @"\s+attached|the\s+enclosed)\s+(?:\p{L}+\s+)?(?:diary|diaries|journal|letters?|photos?|pictures|photo"
            + @"\s+album|notes|essay|article"
            + @"|poem|recipe|presentation|slides|cv|résumé|resume|thesis|report|pdf|file|document|blog\s+post"
            + @"|script|manuscript|book|story\s+below|text|voice\s+memo|recording))(?!\p{L})"
            + @"|(?<t>(?:the\s+)?(?:attached|enclosed)\s+\p{L}+|(?:the|this)\s+(?:text|script|list|article)\s+below"
            + @"|the\s+following\s+(?:text|script|article|letter))\s*[:.]?\s*$"
            + @"|(?<!\p{L})(?:aus|von|mit|nach)\s+(?<t>(?:mein\w*|unser\w*|diese\w*|de[mnr]\s+(?:angehängten"
            + @"|beigefügten))\s+(?:\p{L}+\s+)?(?:tagebuch|tagebüchern?|briefen?|brief|fotos?|bildern|fotoalbum"
            + @"|notizen|aufsatz|artikel|gedicht|rezept|präsentation|folien|lebenslauf|bericht|pdf|datei|dokument"
            + @"|skript|manuskript|buch|text|aufnahme))(?!\p{L})"
            + @"|(?<!\p{L})(?:de|del|con|a\s+partir\s+de|basad[oa]\s+en)\s+(?<t>(?:mi|mis|nuestr[oa]s?|este|esta|el"
            + @"\s+adjunto)\s+(?:\p{L}+\s+)?(?:diario|diarios|cartas?|fotos?|álbum|notas|ensayo|artículo|poema"
            + @"|receta|presentación|diapositivas|currículum|informe|pdf|archivo|documento|guion|manuscrito|libro"
            + @"|texto|grabación))(?!\p{L})"
            + @"|(?<!\p{L})(?:de|avec|à\s+partir\s+de|d['’]après)\s+(?<t>(?:mon|ma|mes|notre|nos|ce|cet|cette)"
            + @"\s+(?:\p{L}+\s+)?(?:journal(?:\s+intime)?|lettres?|photos?|album|notes|essai|article|poème|recette"
            + @"|présentation|diapos|cv|rapport|pdf|fichier|document|scénario|manuscrit|livre|texte"
            + @"|enregistrement))(?!\p{L})"
            + @"|(?:用|把|根据|按照|照着)(?<t>(?:我们?的?|这份?|附件(?:里|中)?的?)(?:日记|信"
            + @"|照片|相册|笔记|作文"
            + @"|文章|诗|菜谱|演示文稿|幻灯片|简历|报告|文件|文档|稿子|书|录音|文字))");

    /// <summary>The words that name what is missing; null when nothing is, or when the text may be it.</summary>
    internal static string? Find(string prompt) =>
        prompt.Trim().Length <= LongestBareBrief && !prompt.Trim().Contains('\n')
            && !prompt.AsSpan().ContainsAny("“\"«「")
        && Things.Match(prompt) is { Success: true } match
            ? match.Groups["t"].Value
            : null;
}
