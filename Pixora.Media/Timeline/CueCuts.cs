namespace Pixora.Media.Timeline;

/// <summary>Chooses where captions end, minimising a cost over the whole text by dynamic programming.</summary>
internal sealed class CueCuts(IReadOnlyList<CaptionPiece> pieces, CaptionLines lines)
{
    /// <summary>Seconds: a caption is not held through a longer silence.</summary>
    private const double LongPause = 0.8;

    /// <summary>Seconds a caption must have to be one at all: the resolution of caption files.</summary>
    private const double MinSeconds = 0.002;

    /// <summary>The first piece of each cue.</summary>
    public IReadOnlyList<int> Best()
    {
        var cost = new double[pieces.Count + 1];
        var cameFrom = new int[pieces.Count + 1];
        for (var to = 1; to <= pieces.Count; to++)
        {
            (cost[to], cameFrom[to]) = Enumerable.Range(0, to).Reverse()
                .TakeWhile(from => from == to - 1 || lines.Fits(from, to))
                .Select(from => (Cost: cost[from] + Cost(from, to), From: from))
                .MinBy(way => way.Cost);
        }

        var cuts = new List<int>();
        for (var to = pieces.Count; to > 0; to = cameFrom[to])
        {
            cuts.Insert(0, cameFrom[to]);
        }

        return WithoutInstants(cuts);
    }

    private double Cost(int from, int to)
    {
        var room = Room(from, to);
        var width = lines.Width(from, to);
        return 1
            + BreakCost(to)
            + InnerCost(from, to)
            + (12 * Math.Max(0, CueBuilder.ShortestCue - room))
            + (20 * Math.Max(0, pieces[to - 1].End - pieces[from].Start - CueBuilder.LongestCue))
            + (0.5 * Math.Max(0, (width / Math.Max(room, MinSeconds)) - CueBuilder.ReadingSpeed))
            + (1.5 * Math.Max(0, 1 - ((double)width / lines.Longest)));
    }

    private double BreakCost(int to) => to == pieces.Count ? 0 : pieces[to - 1].Ends switch
    {
        PhraseEnd.Sentence => 0,
        PhraseEnd.Clause => 1.5,
        _ => 5,
    };

    private double InnerCost(int from, int to)
    {
        var cost = 0.0;
        for (var i = from + 1; i < to; i++)
        {
            cost += (pieces[i - 1].Ends == PhraseEnd.Sentence ? 2 : 0) + (
                pieces[i].Start - pieces[i - 1].End > LongPause ? 3 : 0);
        }

        return cost;
    }

    private double Room(int from, int to) =>
        (to < pieces.Count ? pieces[to].Start : pieces[to - 1].End + CueBuilder.HoldAfterSpeech) - pieces[from].Start;

    // Text that is never spoken (a row of emoji) has no time of its own: it is joined to its neighbour, whatever the
    // length.
    private List<int> WithoutInstants(List<int> cuts)
    {
        for (var i = cuts.Count - 1; i >= 0 && cuts.Count > 1; i--)
        {
            if (Room(cuts[i], i + 1 < cuts.Count ? cuts[i + 1] : pieces.Count) < MinSeconds)
            {
                cuts.RemoveAt(i == 0 ? 1 : i);
            }
        }

        return cuts;
    }
}
