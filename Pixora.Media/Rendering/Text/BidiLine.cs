namespace Pixora.Media.Rendering.Text;

/// <summary>
/// Finds the direction of each part of a line and the order in which the parts are seen: Unicode Standard Annex #9
/// without explicit embeddings, overrides and isolates, whose control characters have no effect.
/// </summary>
internal static class BidiLine
{
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
        var paragraph = rightToLeft ? 1 : 0;
        var kinds = Kinds(line);

        // Rule X9: what is removed has no part in the other rules; it is seen with the character before it.
        int[] kept = [.. Enumerable.Range(0, line.Length).Where(i => kinds[i] != BidiKind.Removed)];
        var resolved = new BidiPart(string.Concat(kept.Select(i => line[i])), [.. kept.Select(i => kinds[i])]).Resolve(
            rightToLeft);
        var levels = new int[line.Length];
        for (int i = 0, next = 0; i < line.Length; i++)
        {
            levels[i] = kinds[i] != BidiKind.Removed ? resolved[next++] : i == 0 ? paragraph : levels[i - 1];
        }

        ResetSpaces(line, kinds, levels, paragraph);
        return levels;
    }

    // Rule L1: tabs, and space before a tab or at the end of a line, belong to the paragraph.
    private static void ResetSpaces(string line, BidiKind[] kinds, int[] levels, int paragraph)
    {
        var resets = true;
        for (var i = line.Length - 1; i >= 0; i--)
        {
            resets = line[i] == '\t' || (resets && kinds[i] is BidiKind.Space or BidiKind.Removed);
            levels[i] = resets ? paragraph : levels[i];
        }
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
}

/// <summary>A part of a line that runs one way.</summary>
/// <param name="From">First UTF-16 unit.</param>
/// <param name="To">First unit after it.</param>
/// <param name="Level">Embedding level: odd runs from right to left.</param>
internal readonly record struct BidiRun(int From, int To, int Level)
{
    public bool IsRightToLeft => Level % 2 == 1;
}
