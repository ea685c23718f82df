namespace Pixora.Media.Rendering.Text;

/// <summary>Settles marks, numbers and what belongs to numbers: rules W1 to W7 of Unicode Standard Annex #9.</summary>
internal static class BidiWeak
{
    /// <summary>Leaves only left, right, numbers and neutrals.</summary>
    public static void Resolve(BidiKind[] kinds, BidiKind direction)
    {
        ResolveMarksAndLetters(kinds, direction);
        ResolveSeparators(kinds);
        ResolveTerminators(kinds);
        ResolveNumbers(kinds, direction);
    }

    // W1, W2 and W3.
    private static void ResolveMarksAndLetters(BidiKind[] kinds, BidiKind direction)
    {
        var before = direction;
        var strong = direction;
        for (var i = 0; i < kinds.Length; i++)
        {
            var kind = kinds[i] == BidiKind.Mark ? before : kinds[i];
            before = kind;
            strong = kind is BidiKind.Left or BidiKind.Right or BidiKind.ArabicLetter ? kind : strong;
            kinds[i] = kind switch
            {
                BidiKind.EuropeanNumber when strong == BidiKind.ArabicLetter => BidiKind.ArabicNumber,
                BidiKind.ArabicLetter => BidiKind.Right,
                _ => kind,
            };
        }
    }

    // W4.
    private static void ResolveSeparators(BidiKind[] kinds)
    {
        for (var i = 1; i + 1 < kinds.Length; i++)
        {
            var isBetween = kinds[i - 1] == kinds[i + 1]
                && kinds[i - 1] is BidiKind.EuropeanNumber or BidiKind.ArabicNumber;
            if (isBetween
                && (kinds[i] == BidiKind.CommonSeparator || (kinds[i] == BidiKind.NumberSign && kinds[i - 1] == BidiKind.EuropeanNumber)))
            {
                kinds[i] = kinds[i - 1];
            }
        }
    }

    // W5: a stretch of per cent and currency signs joins the number it touches; W6: all that is left is neutral.
    private static void ResolveTerminators(BidiKind[] kinds)
    {
        for (var from = 0; from < kinds.Length; from++)
        {
            var to = from;
            while (to < kinds.Length && kinds[to] == BidiKind.NumberTerminator)
            {
                to++;
            }

            var touches = (from > 0 && kinds[from - 1] == BidiKind.EuropeanNumber)
                || (to < kinds.Length && kinds[to] == BidiKind.EuropeanNumber);
            kinds.AsSpan(from, to - from).Fill(touches ? BidiKind.EuropeanNumber : BidiKind.Neutral);
            from = Math.Max(from, to - 1);
            kinds[from] = kinds[from] is BidiKind.NumberSign or BidiKind.CommonSeparator or BidiKind.Space
                ? BidiKind.Neutral
                : kinds[from];
        }
    }

    // W7.
    private static void ResolveNumbers(BidiKind[] kinds, BidiKind direction)
    {
        var strong = direction;
        for (var i = 0; i < kinds.Length; i++)
        {
            strong = kinds[i] is BidiKind.Left or BidiKind.Right ? kinds[i] : strong;
            kinds[i] = kinds[i] == BidiKind.EuropeanNumber && strong == BidiKind.Left ? BidiKind.Left : kinds[i];
        }
    }
}
