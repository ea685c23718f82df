using System.Globalization;
using Pixora.Media.Providers.Local.Images.Reading;

namespace Pixora.Media.Providers.Local.Images.Props;

/// <summary>How many of a thing a text speaks of.</summary>
internal static class PropCounts
{
    private const int Reach = 3;
    private const int Herd = 6;
    private const int Many = 5;

    private static readonly Dictionary<string, int> Words = Table(
        "1 a an one ein eine einen einem einer uno una un une single lone der das le el",
        "2 two both twin pair couple zwei beide paar dos ambos deux",
        "3 three trio drei tres trois few einige unos unas quelques some",
        "4 four vier cuatro quatre",
        "5 five funf cinco cinq several many viele mehrere muchos muchas varios varias plusieurs beaucoup countless dozens",
        "6 six sechs seis herd flock school swarm pack colony fleet group bunch crowd herde schwarm rudel kolonie gruppe flotte rebano",
        "6 bandada banco manada grupo colonia troupeau volee banc groupe nuee colonie shoal pod pride",
        "7 seven sieben siete sept eight nine ten dozen");

    private const string Digits = "一二两三四五六七八九十几";
    private static readonly int[] Values = [1, 2, 2, 3, 4, 5, 6, 7, 7, 7, 7, 3];

    /// <param name="words">Of the clause.</param>
    /// <param name="at">Of the name's first word.</param>
    /// <param name="from">The first word that belongs to no thing named before.</param>
    public static int Of(string[] words, int at, int from, in PluralSense sense)
    {
        for (var back = at - 1; back >= Math.Max(from, at - Reach); back--)
        {
            if (Words.TryGetValue(words[back], out var count) && !(count == Herd && back == at - 1 && sense.Language == "en"))
            {
                // "a herd of": the word before the article of the thing is the number.
                return count == 1 && back > from && Words.GetValueOrDefault(words[back - 1]) > 1 ? Words[words[back - 1]] : Known(count);
            }

            if (int.TryParse(words[back], NumberStyles.None, CultureInfo.InvariantCulture, out var digits) && digits > 0)
            {
                return Known(digits);
            }
        }

        return sense.IsPlural ? sense.Metres > 6 ? 2 : 3 : 1;
    }

    /// <summary>Of Chinese: a number and the word of measure right before the name.</summary>
    public static int OfChinese(string folded, int at)
    {
        for (var back = at - 1; back >= Math.Max(0, at - 3); back--)
        {
            if (folded[back] == '群')
            {
                return Herd;
            }

            if (folded[back] is '许' or '多' or '些')
            {
                return Many;
            }

            if (Digits.IndexOf(folded[back], StringComparison.Ordinal) is >= 0 and var digit)
            {
                return Values[digit];
            }

            if (char.IsAsciiDigit(folded[back]))
            {
                return Known(folded[back] - '0');
            }
        }

        return 1;
    }

    private static int Known(int count) => Math.Clamp(count, 1, SeenProp.Most);

    private static Dictionary<string, int> Table(params ReadOnlySpan<string> rows)
    {
        var table = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            foreach (var word in row.Split(' ')[1..])
            {
                table.TryAdd(word, row[0] - '0');
            }
        }

        return table;
    }
}

/// <param name="IsPlural">True when the form of the name says so.</param>
/// <param name="Metres">How high one is: of large things fewer are meant.</param>
internal readonly record struct PluralSense(bool IsPlural, float Metres, string Language);
