using System.Text.RegularExpressions;
using Pixora.Agents.Hearing.Grammar;
using Pixora.Agents.Language;

namespace Pixora.Agents.Hearing;

/// <summary>Cuts a request wherever one clause could end; which cuts hold is decided by what the pieces say.</summary>
internal static class ClauseSplitter
{
    private static readonly Regex Joints = PhrasePattern.Compile(
        @"(?<sentence>(?<!(?<!\p{L})(?:mr|mrs|ms|dr|prof|st|no|nr|vs|approx|etc|usw|ca|bzw|sr|sra|mme|z\.\s?b"
            + @"|d\.\s?h|e\.g|i\.e|p\.\s?ej))"
            + @"[.!?…]+(?=[\s""”“»)]|$)[\s""”»)]*|[。！？；;]+\s*|\s*\n\s*|\s+[–—-]\s+)"
            + @"|(?<comma>\s*[,，]\s*(?:(?:and|und|y|et|but|aber|pero|mais|then|dann|luego|puis|oh|also)\s+)*)"
            + @"|(?<and>\s+(?:and\s+then|and\s+also|and|but|then|und\s+dann|und|aber|sondern|dann|außerdem|y"
            + @"\s+luego|y\s+también|y|pero|sino|luego"
            + @"|además|et\s+puis|et\s+aussi|et|mais|puis)\s+|\s*(?:并且|而且|然后|但是|不过|另外"
            + @"|同时|、)\s*)"
            + @"|(?<preposition>\s+(?=(?:with|without|in|for|as|narrated|spoken|aimed|mit|ohne|im|als|für|auf"
            + @"|gesprochen|con|sin|en|para|como|narrad[oa]"
            + @"|avec|sans|pour|comme|dans|raconté)\s))");

    /// <summary>The pieces in the text's order; nothing within a span that the grammar read is cut.</summary>
    internal static List<ClausePiece> Split(GrammarText text)
    {
        var letters = text.Source.ToCharArray();
        foreach (var span in text.Spans)
        {
            letters.AsSpan(span.Start, span.Length).Fill(TextMask.Hidden);
        }

        var pieces = new List<ClausePiece>();
        var start = 0;
        var joint = ClauseJoint.Sentence;
        var fixedWords = Lexicons.Style.Find(text.Source);
        foreach (Match match in Joints.Matches(new string(letters)))
        {
            // "Black and white" is one thing.
            if (fixedWords.Any(words => words.Start < match.Index && match.Index < words.End))
            {
                continue;
            }

            Add(pieces, letters, new(start, match.Index - start, joint));
            start = match.Index + match.Length;
            joint = Of(match);
        }

        Add(pieces, letters, new(start, letters.Length - start, joint));
        return pieces;
    }

    private static ClauseJoint Of(Match match) =>
        match.Groups["sentence"].Success ? ClauseJoint.Sentence
        : match.Groups["comma"].Success ? ClauseJoint.Comma
        : match.Groups["and"].Success ? ClauseJoint.And
        : ClauseJoint.Preposition;

    /// <summary>Adds a piece without the space around it, unless nothing is left.</summary>
    private static void Add(List<ClausePiece> pieces, char[] letters, ClausePiece piece)
    {
        var start = piece.Start;
        var end = piece.End;
        while (start < end && char.IsWhiteSpace(letters[start]))
        {
            start++;
        }

        while (end > start && (char.IsWhiteSpace(letters[end - 1]) || letters[end - 1] is ',' or ';'))
        {
            end--;
        }

        if (HasWord(letters.AsSpan(start, end - start)))
        {
            pieces.Add(new(start, end - start, piece.Joint));
        }
    }

    private static bool HasWord(ReadOnlySpan<char> letters)
    {
        foreach (var letter in letters)
        {
            if (char.IsLetterOrDigit(letter) || letter == TextMask.Hidden || char.IsSurrogate(letter))
            {
                return true;
            }
        }

        return false;
    }
}
