namespace Pixora.Media.Rendering.Text;

/// <summary>Finds the pairs of brackets of a line: definition BD16 of Unicode Standard Annex #9.</summary>
internal static class BidiBrackets
{
    /// <summary>
    /// Opening and closing brackets in turns. To the standard « and ‹ are no brackets; as brackets they keep quoted
    /// text together.
    /// </summary>
    private const string Marks = "()[]{}«»‹›（）「」『』【】《》〈〉";

    /// <summary>How many brackets may be open at once; the first one more ends the search.</summary>
    private const int MaxDepth = 63;

    /// <summary>In the order of their opening brackets.</summary>
    public static IReadOnlyList<BracketPair> PairsIn(string line)
    {
        var pairs = new List<BracketPair>();
        var open = new List<OpenBracket>();
        for (var i = 0; i < line.Length; i++)
        {
            var bracket = Canonical(line[i]);
            var which = Marks.IndexOf(bracket, StringComparison.Ordinal);
            if (which >= 0 && which % 2 == 0)
            {
                if (open.Count == MaxDepth)
                {
                    break;
                }

                open.Add(new(Marks[which + 1], i));
            }
            else if (which > 0 && open.FindLastIndex(other => other.Closing == bracket) is >= 0 and var match)
            {
                pairs.Add(new(open[match].At, i));
                open.RemoveRange(match, open.Count - match);
            }
        }

        return [.. pairs.OrderBy(pair => pair.Opening)];
    }

    /// <summary>U+2329 and U+232A are canonically equivalent to U+3008 and U+3009.</summary>
    private static char Canonical(char mark) => mark switch
    {
        '\u2329' => '\u3008',
        '\u232A' => '\u3009',
        _ => mark,
    };

    private readonly record struct OpenBracket(char Closing, int At);
}

/// <param name="Opening">Index of the opening bracket.</param>
/// <param name="Closing">Index of the closing bracket.</param>
internal readonly record struct BracketPair(int Opening, int Closing);
