using System.Collections.Frozen;

namespace Pixora.Media.Timeline;

/// <summary>Words whose full stop does not end a sentence.</summary>
public static class Abbreviations
{
    private static readonly FrozenSet<string> Inside = Words(
        """
        Mr Mrs Ms Dr Prof St Gen Capt Lt Sgt Col Gov Sen Rep Rev Hon Mt Ft No Nos vs approx ca c e.g i.e est fig Fig vol Vol
        ch Ch pp p
        max min avg temp tel dept Dept Ave Blvd Jan Feb Apr Aug Sept Sep Oct Nov Dec Nr Hr Fr
        z.B d.h u.a z.T i.d.R bzw vgl evtl ggf
        inkl exkl sog geb gest Abb Kap Bd Str Tel Mio Mrd Tsd Okt Dez
        Sr Sra Srta Sres D Dña Dra Ud Uds p.ej ej aprox núm Núm pág Av Avda
        z d h u i EE av apr cap M MM Mme Mlle env p.ex ex chap janv févr juill déc
        """);

    /// <summary>Abbreviations that also stand at the end of a sentence.</summary>
    private static readonly FrozenSet<string> Closing = Words(
        "etc usw Inc Ltd Corp Co Bros Jr a.m p.m U.S U.S.A U.K E.U U.N D.C Ph.D Chr v.Chr n.Chr EE.UU UU a.C d.C J.-C S.A");

    /// <summary>Whether the full stop at the end of a text ends a sentence.</summary>
    /// <param name="text">Ends with a full stop.</param>
    /// <param name="after">What follows.</param>
    public static bool EndsSentence(ReadOnlySpan<char> text, ReadOnlySpan<char> after)
    {
        var end = text.TrimEnd();
        var word = end[(end.LastIndexOfAny(' ', '\n', '\u00A0') + 1)..].TrimStart("(\"'“„«[").ToString();
        if (word.Length < 2 || word[^1] != '.')
        {
            return true;
        }

        var stem = word[..^1];
        var next = after.TrimStart();
        return next.Length == 0
            || !(Inside.Contains(stem) || (stem.Length == 1 && char.IsUpper(stem[0]) && stem != "I")
                || (Closing.Contains(stem) && (char.IsLower(next[0]) || char.IsDigit(next[0]))));
    }

    private static FrozenSet<string> Words(string words) =>
        words.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
