namespace Pixora.Media.Timeline;

/// <summary>Measures runs of pieces and lays them out in one or two lines.</summary>
internal sealed class CaptionLines
{
    private readonly IReadOnlyList<CaptionPiece> pieces;
    private readonly int longest;

    /// <summary>Width of all pieces before each, their spaces included.</summary>
    private readonly int[] before;

    public CaptionLines(IReadOnlyList<CaptionPiece> pieces, string language)
    {
        this.pieces = pieces;
        longest = LongestLine(language);
        before = new int[pieces.Count + 1];
        for (var i = 0; i < pieces.Count; i++)
        {
            before[i + 1] = before[i] + pieces[i].Width + (pieces[i].Spaced ? 1 : 0);
        }
    }

    /// <summary>Half-width characters of a line in a language.</summary>
    public static int LongestLine(string language) => language is "zh" or "ja" or "ko" ? 32 : 42;

    /// <summary>Half-width characters of one line.</summary>
    public int Longest => longest;

    /// <summary>Half-width characters of a run set in one line.</summary>
    public int Width(int from, int to) => before[to] - before[from] - (pieces[from].Spaced ? 1 : 0);

    /// <summary>Whether a run fits two lines.</summary>
    public bool Fits(int from, int to) => to - from == 1 || Width(from, to) <= longest || SplitOf(from, to) > from;

    /// <summary>The run's text, its two lines as even as sense allows.</summary>
    public string Text(int from, int to)
    {
        var split = Width(from, to) <= longest ? from : SplitOf(from, to);
        return split <= from ? Line(from, to) : $"{Line(from, split)}\n{Line(split, to)}";
    }

    private int SplitOf(int from, int to)
    {
        var best = from;
        var least = double.MaxValue;
        for (var split = from + 1; split < to && Width(from, split) <= longest; split++)
        {
            var upper = Width(from, split);
            var lower = Width(split, to);
            var unevenness = Math.Abs(upper - lower) + (upper > lower ? 2 : 0) + BreakCost(split);
            if (lower <= longest && unevenness < least)
            {
                best = split;
                least = unevenness;
            }
        }

        return best;
    }

    private int BreakCost(int split) => pieces[split - 1].Ends switch
    {
        PhraseEnd.Sentence => 0,
        PhraseEnd.Clause => 2,
        // Lines should not end in function words such as "the" or "of".
        _ => pieces[split - 1].Spaced && pieces[split - 1].Width <= 3 ? 14 : 8,
    };

    private string Line(int from, int to) =>
        string.Concat(Enumerable.Range(from, to - from).Select(i => i > from && pieces[i].Spaced ? " " + pieces[i].Text : pieces[i].Text));
}
