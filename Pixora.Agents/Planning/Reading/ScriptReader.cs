using System.Text.RegularExpressions;
using Pixora.Agents.Hearing;
using Pixora.Agents.Language;
using Pixora.Agents.Planning.Reading.Scripts;

namespace Pixora.Agents.Planning.Reading;

/// <summary>Separates a pasted script from the request before it, and splits it into passages.</summary>
internal static class ScriptReader
{
    private static readonly Regex Heading = PhrasePattern.Compile(
        $@"^[ \t]*(?:[#*_]+[ \t]*)?{PhrasePattern.OpenEnd(Lexicons.ScriptMarks.Pattern("scene"))}[ \t]*(?:no\.?[ \t]*)?(?:\d{{1,3}}"
            + $@"|[ivx]{{1,5}}(?!\p{{L}})|[零一二两三四五六七八九十百]{{1,3}}|one|two|three|eins|zwei|drei|uno"
            + $@"|dos|tres|un|deux"
            + $@"|trois)[ \t]*(?:场景?|幕|个?镜头)?[*_]*[ \t]*(?:[:：.、\-–—][ \t]*|$)(?<rest>.*)$"
            + $@"|^[ \t]*\#{{1,6}}[ \t]+(?<rest>.+)$");

    /// <summary>Letters in quotation marks that make a script.</summary>
    private const int ShortestQuotes = 60;

    /// <summary>Letters after a label such as "text:" that may be a wish for the lettering.</summary>
    private const int LongestLabelledWish = 60;

    private static readonly Regex Numbered = new(
        @"^[ \t]*\d{1,2}[.)][ \t]+(?<rest>.+)$", RegexOptions.CultureInvariant);
    private static readonly Regex Start = PhrasePattern.Compile(
        $@"(?:^|(?<=[\s.!。，,]))(?:{Lexicons.ScriptMarks.Pattern("script")})[ \t]*[:：][ \t]*(?:\n|(?=\S))");
    private static readonly Regex Quoted = new(
        "[\"“„«「](?<words>[^\"“”„«»「」]{12,}?)[\"”“»」]", RegexOptions.CultureInvariant);

    /// <summary>The request, which may be empty, and the script, null when there is none.</summary>
    internal static (string Request, PastedScript? Script) Separate(string prompt)
    {
        if (Start.Match(prompt) is { Success: true } mark && mark.Index + mark.Length < prompt.Length
            && !IsLettering(prompt[mark.Index..]))
        {
            var marked = ScriptNormalizer.Normalize(prompt[(mark.Index + mark.Length)..]);
            return Answer(prompt[..mark.Index], Passages($"{marked.Before}\n\n{marked.Text}".TrimStart('\n')), prompt);
        }

        var plain = ScriptNormalizer.Normalize(prompt);
        var text = plain.Text;
        if (plain.IsScript)
        {
            return Answer(plain.Before, Passages(text), text);
        }

        if (Start.Match(text) is { Success: true } start && start.Index + start.Length < text.Length
            && !IsLettering(text[start.Index..]))
        {
            return Answer(text[..start.Index], Passages(text[(start.Index + start.Length)..]), text);
        }

        var lines = text.Split('\n');
        if (Array.FindIndex(lines, line => IsHeading(line, lines)) is var first and >= 0
            && HasSpeechAfter(lines, first)
            && !(first > 0 && AreContents(lines[first..])))
        {
            return Answer(
                string.Join('\n', lines[..first].Where(line => !ScriptLine.IsTitle(line))),
                Passages(string.Join('\n', lines[first..])),
                text);
        }

        return Unmarked(text);
    }

    /// <summary>True for a text that may be a script or a request, and does not say which.</summary>
    internal static bool IsDoubtful(string text) =>
        !Start.IsMatch(text) && !text.Split('\n').Any(Heading.IsMatch)
            && ScriptEvidence.IsDoubtful(Sentences.Split(text));

    /// <summary>
    /// A script without headings and labels: quoted lines, or at least three sentences that ask for no film.
    /// </summary>
    private static (string Request, PastedScript? Script) Unmarked(string text)
    {
        var quotes = Quoted.Matches(text).Select(match => match.Groups["words"].Value.Trim()).ToArray();
        var quoted = quotes.Sum(LetterCount.Of);
        var rest = Quoted.Replace(text, " ");
        // What is told between its quotes belongs to a story; only a request stands apart from them.
        if (quoted >= ShortestQuotes && (LetterCount.Of(rest) < quoted / 3 || SubjectReader.OpensRequest(rest)))
        {
            return Answer(
                rest, [.. quotes.Select(quote => new ScriptPassage("", quote, ""))], text);
        }

        var sentences = Sentences.Split(text);
        return ScriptEvidence.IsScript(text, sentences)
            ? Answer("", Passages(text), text)
            : (text, null);
    }

    /// <summary>"Text: large and yellow" says how letters look.</summary>
    private static bool IsLettering(string labelled) =>
        LetterCount.Of(labelled) <= LongestLabelledWish
        && RequestReader.Default.Read(labelled, RequestOccasion.Brief).Clauses is [{ Kind: WishKind.Captions,
        Wish.Probability: > 0.6 }, ..];

    /// <summary>
    /// Lines after a request that say what is seen: "scene 1: a bee leaves the hive", without a full stop.
    /// </summary>
    private static bool AreContents(string[] lines) => lines.Where(line => line.Trim().Length > 0).All(
        line => Heading.IsMatch(line) && Rest(line) is { Length: > 0 } rest
            && (char.IsLower(rest[0]) || !Sentences.Ends(rest)) && rest.Length <= 120);

    private static (string Request, PastedScript? Script) Answer(
        string request, IReadOnlyList<ScriptPassage> passages, string text)
    {
        var spoken = string.Join(' ', passages.Select(passage => passage.Narration));
        return string.IsNullOrWhiteSpace(spoken)
            ? (text, null)
            : (
                request,
                new(
                    text.Split('\n').Select(ScriptLine.TitleOf).FirstOrDefault(title => title is not null),
                    LanguageDetector.Detect(spoken),
                    [.. passages]));
    }

    private static List<ScriptPassage> Passages(string script)
    {
        var lines = script.Split('\n');
        var headed = lines.Any(line => IsHeading(line, lines));
        var passages = new List<ScriptPassage>();
        var heading = "";
        var body = new List<string>();
        foreach (var line in lines)
        {
            var opens = IsHeading(line, lines);
            if (opens || (!headed && string.IsNullOrWhiteSpace(line)))
            {
                Close();
                heading = opens ? HeadingText(line) : "";
                body = opens ? HeadingSpeech(line) : [];
                continue;
            }

            body.Add(line);
        }

        Close();
        return passages;

        void Close()
        {
            if (ScriptLine.Read(heading, body) is { } passage)
            {
                passages.Add(passage);
            }
        }
    }

    private static bool IsHeading(string line, string[] lines) =>
        Heading.IsMatch(line) || (Numbered.IsMatch(line) && lines.Count(Numbered.IsMatch) >= 3);

    private static bool HasSpeechAfter(string[] lines, int first) =>
        LetterCount.Of(string.Join(' ', lines[first..])) >= 20;

    /// <summary>A short rest without a full stop is the scene's title; anything else is narration.</summary>
    private static string HeadingText(string line) => Names(Rest(line)) ? Rest(line) : "";

    private static List<string> HeadingSpeech(string line) => Names(Rest(line)) ? [] : [Rest(line)];

    private static bool Names(string rest) => !Numbered.IsMatch(rest) && rest.Length <= 60 && !Sentences.Ends(rest);

    private static string Rest(string line)
    {
        var match = Heading.Match(line);
        return (match.Success ? match : Numbered.Match(line)).Groups["rest"].Value.Trim().Trim('*', '_').Trim();
    }
}
