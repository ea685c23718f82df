using System.Globalization;

namespace Pixora.Media.Providers.Local.Speech.Wording;

/// <summary>French ordinal numbers.</summary>
internal static class FrenchOrdinals
{
    private static readonly string[] Words =
    [
        "", "premier", "deuxième", "troisième", "quatrième", "cinquième", "sixième", "septième", "huitième", "neuvième", "dixième",
        "onzième", "douzième", "treizième", "quatorzième", "quinzième", "seizième", "dix-septième", "dix-huitième", "dix-neuvième",
        "vingtième", "vingt et unième",
    ];

    /// <summary>In words up to 21; in figures, as they are written, above.</summary>
    public static string Of(int number) => number is > 0 and < 22
        ? Words[number]
        : string.Create(CultureInfo.InvariantCulture, $"{number}e");
}
