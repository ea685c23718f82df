namespace Pixora.Media.Providers.Local.Speech.Wording;

/// <summary>German ordinal numbers, with the ending that the words before ask for.</summary>
internal static class GermanOrdinals
{
    private static readonly string[] Small =
    [
        "", "erst", "zweit", "dritt", "viert", "fünft", "sechst", "siebt", "acht", "neunt", "zehnt", "elft", "zwölft", "dreizehnt",
        "vierzehnt", "fünfzehnt", "sechzehnt", "siebzehnt", "achtzehnt", "neunzehnt",
    ];

    private static readonly string[] Units =
        ["", "einund", "zweiund", "dreiund", "vierund", "fünfund", "sechsund", "siebenund", "achtund", "neunund"];

    private static readonly string[] Tens =
        ["", "", "zwanzigst", "dreißigst", "vierzigst", "fünfzigst", "sechzigst", "siebzigst", "achtzigst", "neunzigst"];

    private static readonly HashSet<string> Weak = new(StringComparer.OrdinalIgnoreCase) { "der", "die", "das", "diese", "jede", "jeder" };

    private static readonly HashSet<string> Oblique = new(StringComparer.OrdinalIgnoreCase)
    {
        "am", "vom", "zum", "bis", "den", "dem", "im", "zur", "beim", "seit", "ab", "des", "einem", "einen", "ihrem", "ihren",
        "seinem", "seinen",
    };

    public static bool Has(int number) => number is >= 1 and < 100;

    /// <summary>Whether an ordinal may follow: after an article or a preposition, or at the start of a clause.</summary>
    public static bool Fits(string before)
    {
        var word = LastWord(before);
        return word.Length == 0 || !char.IsLetterOrDigit(word[^1]) || Weak.Contains(word) || Oblique.Contains(word);
    }

    /// <param name="number">1 to 99.</param>
    /// <param name="before">The text up to the number.</param>
    public static string Of(int number, string before)
    {
        var stem = number < 20 ? Small[number] : Units[number % 10] + Tens[number / 10];
        var word = LastWord(before);
        return stem + (Weak.Contains(word) ? "e" : Oblique.Contains(word) ? "en" : "er");
    }

    private static string LastWord(string before)
    {
        var trimmed = before.TrimEnd();
        return trimmed[(trimmed.LastIndexOf(' ') + 1)..];
    }
}
