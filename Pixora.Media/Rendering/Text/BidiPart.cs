namespace Pixora.Media.Rendering.Text;

/// <summary>A line without the characters that rule X9 of Unicode Standard Annex #9 removes.</summary>
/// <param name="kinds">One per UTF-16 unit.</param>
internal sealed class BidiPart(string line, BidiKind[] kinds)
{
    private readonly bool[] marks = [.. kinds.Select(kind => kind == BidiKind.Mark)];

    /// <summary>The embedding level of each UTF-16 unit by the rules W1 to I2.</summary>
    public int[] Resolve(bool rightToLeft)
    {
        var direction = rightToLeft ? BidiKind.Right : BidiKind.Left;
        BidiWeak.Resolve(kinds, direction);
        foreach (var pair in BidiBrackets.PairsIn(line))
        {
            ResolvePair(pair, direction);
        }

        ResolveNeutrals(direction);
        return [.. kinds.Select(kind => Level(kind, rightToLeft ? 1 : 0))];
    }

    // Rule N0: a pair of brackets has the paragraph's direction when anything in it has, else that of what is in it and
    // before it.
    private void ResolvePair(BracketPair pair, BidiKind direction)
    {
        var inside =
            kinds[(pair.Opening + 1)..pair.Closing].Select(Strong).Where(kind => kind != BidiKind.Neutral).ToArray();
        if (inside.Length == 0)
        {
            return;
        }

        var before = kinds[..pair.Opening].Select(Strong).LastOrDefault(kind => kind != BidiKind.Neutral, direction);
        var resolved = inside.Contains(direction) ? direction : before;
        Settle(pair.Opening, resolved);
        Settle(pair.Closing, resolved);
    }

    // Marks on a bracket follow it.
    private void Settle(int bracket, BidiKind resolved)
    {
        kinds[bracket] = resolved;
        for (var i = bracket + 1; i < kinds.Length && marks[i]; i++)
        {
            kinds[i] = resolved;
        }
    }

    // Rules N1 and N2: a neutral stretch has the direction of both its neighbours, or that of the paragraph.
    private void ResolveNeutrals(BidiKind direction)
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

    // Rules I1 and I2.
    private static int Level(BidiKind kind, int paragraph) => kind switch
    {
        BidiKind.Left => paragraph == 0 ? 0 : 2,
        BidiKind.Right => 1,
        _ => 2,
    };

    // Numbers count as right-to-left here.
    private static BidiKind Strong(BidiKind kind) => kind switch
    {
        BidiKind.Left => BidiKind.Left,
        BidiKind.Right or BidiKind.EuropeanNumber or BidiKind.ArabicNumber => BidiKind.Right,
        _ => BidiKind.Neutral,
    };
}
