using System.Text.RegularExpressions;
using Pixora.Agents.Language;

namespace Pixora.Agents.Hearing.Grammar;

/// <summary>Decides what a length of time belongs to, by the words beside it.</summary>
internal static class TimeRoles
{
    /// <summary>How many characters beside a length are looked at.</summary>
    private const int Reach = 60;

    private static readonly string Film = GrammarWords.Pattern("film");

    private static readonly Regex FilmAfter = PhrasePattern.Compile(
        $@"^(?:[\s‑-]*(?:的|长的?|long|lange[rsnm]?|langes|short|quick|little|new|\p{{L}}+(?:ed|ic|al|ful"
            + $@"|ige[rsnm]?"
            + $@"|liche[rsnm]?|ische[rsnm]?|y))){{0,3}}"
        + $@"[\s‑-]*(?:\p{{L}}+\s)?{Film}|^[\s‑-]*(?:{GrammarWords.Pattern("long")})");

    private static readonly Regex FilmBefore = PhrasePattern.Compile(
        $@"{Film}(?:\s*[,:(\-–—]\s*|\s+(?:of|in|with|at|von|mit|über|zu|à|de|d['’]|d['’]une durée de|en|con"
            + $@"|que dure|qui dure|lasting"
        + $@"|running|should be|must be|is|soll|sollte|debe durar|doit durer|should last|for)\s*|\s+)(?:exactly "
        + $@"|about |around |roughly "
        + $@"|etwa |ca\.? |circa |genau |unos |unas |environ |aproximadamente )?$"
        + $@"|{GrammarWords.Pattern("duration")}\s*(?:[:：=,]|for|is|of|to|ist|soll|auf|von|es|de|a|est|à|about|für"
        + $@"|um die|around|exactly|etwa|unos|environ)?\s*$");

    private static readonly Regex After = PhrasePattern.Compile(
        @"^\s*(?:a|per|each|every|pro|am|al|por|par|je|每)\s*(?:day|week|night|morning|month|year|tag|woche|nacht|día"
            + @"|semana|noche|jour|semaine|nuit|天|周)"
        + @"|^\s*(?:later|ago|before|after|earlier|old|walk|drive|away|until|später|alt|lang\s+(?:kochen|backen|warten"
        + @"|ziehen|rühren)|vorher|danach|vor|nach|zu\s+fuß|luego|después"
        + @"|antes|plus tard|avant|après|前|后|之后|以后|内|以内)(?!\p{L})"
        + @"|^\s*(?:of|von|de|d['’])\s*(?:silence|sleep|exercise|yoga|meditation|work|walking|reading|stille|schlaf"
        + @"|bewegung|silencio|sueño|ejercicio|silence|sommeil|sport|marche)");

    private static readonly Regex Before = PhrasePattern.Compile(
        @"(?:(?<!\p{L})(?:first|within|every|each|last|next|after|before|past|(?:bake|boil|cook|wait|simmer|stir|rest"
            + @"|knead|fry|roast|backen?|kochen?|hornea|cuece|cuire|cuisez)(?:\s+\p{L}+){0,4}?(?:\s+for)?"
            + @"|hook viewers in|for the last|from minute"
        + @"|ersten|erste|letzten|nächsten|nach|vor|alle|jede|seit|innerhalb von|warten|primeros|últimos|cada|tras"
        + @"|después de|hace|dentro de|esperar"
        + @"|premières|dernières|après|toutes les|chaque|depuis|pendant les|attendre)\s*"
        + @"|(?<!\p{L})(?:in|en|dans)\s*|前|每|最初|最后|第)$");

    private static readonly Regex Each = PhrasePattern.Compile(
        @"^\s*(?:,\s*)?(?:each|apiece|per\s+(?:scene|shot)|for\s+each|je|pro\s+(?:szene|einstellung)|cada\s+un[ao]"
            + @"|por\s+escena|chacune?|par\s+(?:scène|plan)|每个?场景)(?!\p{L})");

    private static readonly Regex EachBefore = PhrasePattern.Compile(
        $@"(?:each|every|per|jede|jeder|cada|chaque|每个?|一个)\s*{GrammarWords.Pattern("scene")}\s*(?:,|:|is"
            + $@"|lasts|takes"
            + $@"|with|for|should be|of|dauert|soll|mit|dura|de|dure|为|是)?\s*$"
        + $@"|{GrammarWords.Pattern("scene")}\s+(?:of|von|zu|je|mit|de|à)\s+$");

    /// <param name="start">Where the length stands.</param>
    internal static TimeRole Of(string text, int start, int length)
    {
        var before = text[Math.Max(0, start - Reach)..start];
        var after = text.Substring(start + length, Math.Min(Reach, text.Length - start - length));
        return Each.IsMatch(after) || EachBefore.IsMatch(before) ? TimeRole.EachScene
            : FilmAfter.IsMatch(after) ? TimeRole.Film
            : After.IsMatch(after) ? TimeRole.Other
            : FilmBefore.IsMatch(before) ? TimeRole.Film
            : Before.IsMatch(before) ? TimeRole.Other
            : TimeRole.Open;
    }
}
