namespace Pixora.Media.Rendering.Text;

/// <summary>Finds which way each part of a line runs and in which order the parts are seen: Unicode Standard Annex #9 without explicit embeddings, whose control characters are taken as spaces.</summary>
internal static class BidiLine
{
    private const string Brackets = "()[]{}«»‹›（）「」『』【】《》〈〉";

    /// <summary>Whether a text runs from right to left: rules P2 and P3, by its first strong character.</summary>
    /// <param name="otherwise">The answer when it has none.</param>
    public static bool IsRightToLeft(string text, bool otherwise)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (BidiKinds.Of(rune) is var kind and (BidiKind.Left or BidiKind.Right or BidiKind.ArabicLetter))
            {
                return kind != BidiKind.Left;
            }
        }

        return otherwise;
    }

    /// <summary>The parts of a line from the left edge to the right.</summary>
    public static IReadOnlyList<BidiRun> Runs(string line, bool rightToLeft)
    {
        var levels = Levels(line, rightToLeft);
        var runs = new List<BidiRun>();
        for (var from = 0; from < line.Length;)
        {
            var to = from + 1;
            while (to < line.Length && levels[to] == levels[from])
            {
                to++;
            }

            runs.Add(new BidiRun(from, to, levels[from]));
            from = to;
        }

        Reorder(runs);
        return runs;
    }

    // Rule L2: from the highest level down, turn every stretch of that level or above around.
    private static void Reorder(List<BidiRun> runs)
    {
        for (var level = runs.Select(run => run.Level).DefaultIfEmpty().Max(); level > 0; level--)
        {
            for (var from = 0; from < runs.Count; from++)
            {
                var length = runs.Skip(from).TakeWhile(run => run.Level >= level).Count();
                runs.Reverse(from, length);
                from += length;
            }
        }
    }

    private static int[] Levels(string line, bool rightToLeft)
    {
        var kinds = Kinds(line);
        var spaces = kinds.Select(kind => kind == BidiKind.Space).ToArray();
        var direction = rightToLeft ? BidiKind.Right : BidiKind.Left;
        BidiWeak.Resolve(kinds, direction);
        ResolveBrackets(line, kinds, direction);
        ResolveNeutrals(kinds, direction);
        var levels = kinds.Select(kind => Level(kind, rightToLeft ? 1 : 0)).ToArray();

        // Rule L1: space at the end of a line belongs to the paragraph.
        for (var i = line.Length - 1; i >= 0 && spaces[i]; i--)
        {
            levels[i] = rightToLeft ? 1 : 0;
        }

        return levels;
    }

    private static BidiKind[] Kinds(string line)
    {
        var kinds = new BidiKind[line.Length];
        var at = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            kinds.AsSpan(at, rune.Utf16SequenceLength).Fill(BidiKinds.Of(rune));
            at += rune.Utf16SequenceLength;
        }

        return kinds;
    }

    // Rules I1 and I2.
    private static int Level(BidiKind kind, int paragraph) => kind switch
    {
        BidiKind.Left => paragraph == 0 ? 0 : 2,
        BidiKind.Right => 1,
        _ => 2,
    };

    // Rule N0: a pair of brackets runs as the paragraph does when anything in it does, else as what is in it and before it.
    private static void ResolveBrackets(string line, BidiKind[] kinds, BidiKind direction)
    {
        var open = new Stack<(char Mark, int At)>();
        for (var i = 0; i < line.Length; i++)
        {
            var which = Brackets.IndexOf(line[i], StringComparison.Ordinal);
            if (which >= 0 && which % 2 == 0)
            {
                open.Push((Brackets[which + 1], i));
            }
            else if (which > 0 && open.Any(pair => pair.Mark == line[i]))
            {
                while (open.Peek().Mark != line[i])
                {
                    open.Pop();
                }

                ResolvePair(kinds, open.Pop().At, i, direction);
            }
        }
    }

    private static void ResolvePair(BidiKind[] kinds, int opening, int closing, BidiKind direction)
    {
        var inside = kinds[(opening + 1)..closing].Select(Strong).Where(kind => kind != BidiKind.Neutral).ToArray();
        if (inside.Length > 0)
        {
            var before = kinds[..opening].Select(Strong).LastOrDefault(kind => kind != BidiKind.Neutral, direction);
            kinds[opening] = kinds[closing] = inside.Contains(direction) ? direction : before;
        }
    }

    // Rules N1 and N2: a neutral stretch runs as both its neighbours do, or as the paragraph.
    private static void ResolveNeutrals(BidiKind[] kinds, BidiKind direction)
    {
        for (var from = 0; from < kinds.Length; from++)
        {
            var to = from;
            while (to < kinds.Length && Strong(kinds[to]) == BidiKind.Neutral)
            {
                to++;
            }

            var before = from == 0 ? direction : Strong(kinds[from - 1]);
            var after = to == kinds.Length ? direction : Strong(kinds[to]);
            kinds.AsSpan(from, to - from).Fill(before == after ? before : direction);
            from = to;
        }
    }

    // Numbers count as right-to-left here.
    private static BidiKind Strong(BidiKind kind) => kind switch
    {
        BidiKind.Left => BidiKind.Left,
        BidiKind.Right or BidiKind.EuropeanNumber or BidiKind.ArabicNumber => BidiKind.Right,
        _ => BidiKind.Neutral,
    };
}

/// <summary>A part of a line that runs one way.</summary>
/// <param name="From">First UTF-16 unit.</param>
/// <param name="To">First unit after it.</param>
/// <param name="Level">Embedding level: odd runs from right to left.</param>
internal readonly record struct BidiRun(int From, int To, int Level)
{
    public bool IsRightToLeft => Level % 2 == 1;
}
