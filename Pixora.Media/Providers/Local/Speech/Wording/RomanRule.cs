using System.Globalization;
using System.Text.RegularExpressions;

namespace Pixora.Media.Providers.Local.Speech.Wording;

/// <summary>
/// Roman numerals after a word that is numbered or a ruler's name: <c>Act IV</c>, <c>Louis XIV</c>, <c>XXe siècle</c>.
/// </summary>
internal sealed class RomanRule(Tongue tongue) : ReadingRule(tongue)
{
    /// <summary>Letters of numerals that mostly stand for something else.</summary>
    private static readonly string[] Initials = ["CD", "DC", "MC", "DM", "MD", "MM", "CC"];

    private readonly Regex numeral = new(
        @"\G(?<![\p{L}\p{N}])(?=[IVXLCDM])(?<roman>M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3}))"
        + @"(?<ending>\.|(?<=[IVX])(?:er|e|ème))?(?![\p{L}\p{N}])",
        RegexOptions.CultureInvariant, TimeSpan.FromSeconds(2));

    public override IReadOnlyList<ReadPart> Read(string text, int at, out int length)
    {
        var match = numeral.Match(text, at);
        length = match.Length;
        var roman = match.Groups["roman"];
        if (!match.Success || roman.Length == 0)
        {
            return [];
        }

        var before = text[..at].TrimEnd();
        var numbered = Tongue.Section("before roman").Keys.Any(word => before.EndsWith(word, StringComparison.OrdinalIgnoreCase));
        var ending = match.Groups["ending"].Value;
        var century = Tongue.Language == "fr" && ending is "e" or "er" or "ème";
        if (ending.Length > 1 && !century)
        {
            return [];
        }

        var ruler = !numbered && roman.Length > 1 && IsName(before) && !Initials.Contains(roman.Value);
        if (!numbered && !century && !ruler && !(Tongue.Language == "de" && ending == "." && roman.Length > 1))
        {
            return [];
        }

        // The full stop of "Act IV." is the sentence's own.
        length = ending == "." && (Tongue.Language != "de" || numbered) ? roman.Length : length;
        return [new(Say(Value(roman.Value), ruler || (ending == "." && !numbered), before, ending), at)];
    }

    private string Say(int number, bool ruler, string before, string ending) => Tongue.Language switch
    {
        "en" => ruler ? $"the {EnglishNumbers.Ordinal(number)}" : EnglishNumbers.Cardinal(number),
        // "unter Ludwig XIV." asks for an ending that is not known; a name's own is taken.
        "de" when ruler && GermanOrdinals.Has(number) => $"{(IsName(before) ? "der " : "")}{GermanOrdinals.Of(number, "der")}",
        "fr" when ending.Length > 0 && ending != "." => FrenchOrdinals.Of(number),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private static bool IsName(string before)
    {
        var word = before[(before.LastIndexOf(' ') + 1)..];
        return word.Length > 1 && char.IsUpper(word[0]) && word.Skip(1).All(char.IsLower);
    }

    private static int Value(string roman)
    {
        int[] values = [.. roman.Select(letter => letter switch
        {
            'I' => 1, 'V' => 5, 'X' => 10, 'L' => 50, 'C' => 100, 'D' => 500, _ => 1000,
        })];
        return values.Select((value, i) => i + 1 < values.Length && value < values[i + 1] ? -value : value).Sum();
    }
}
