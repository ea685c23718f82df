using System.Text.RegularExpressions;

namespace Pixora.Media.Providers.Local.Speech.Wording;

/// <summary><c>$1.5 million</c>, <c>£3.50</c>, <c>20,50 €</c>.</summary>
internal sealed class MoneyRule(Tongue tongue) : ReadingRule(tongue)
{
    private readonly Regex before = Pattern(
        $@"(?<sign>{Any(tongue.Currencies)})[ \u00A0]?{Number}(?:[ \u00A0]?(?<scale>{Any(tongue.Scales)})(?!{InWord}))?(?!\p{{N}})");

    private readonly Regex after = Pattern(
        $@"{Number}(?:[ \u00A0]?(?<scale>{Any(tongue.Scales)}))?[ \u00A0\u202F]?(?<sign>{Any(tongue.Currencies)})(?!{InWord})");

    public override IReadOnlyList<ReadPart> Read(string text, int at, out int length)
    {
        var match = before.Match(text, at);
        match = match.Success ? match : after.Match(text, at);
        length = match.Length;
        if (!match.Success)
        {
            return [];
        }

        var number = WrittenNumber.Of(match, Tongue);
        var forms = Tongue.Section("currencies")[match.Groups["sign"].Value.Replace('\u00A0', ' ')];
        var whole = match.Groups["whole"].Index;
        return match.Groups["scale"] is { Success: true } scale
            ? [new(Say(match), whole), new($"{Tongue.Section("scales")[scale.Value][0]} {forms[1]}", scale.Index)]
            : [new(Amount(number, forms, Say(match)), whole)];
    }

    private string Amount(WrittenNumber number, string[] forms, string plain) => number.Rest switch
    {
        "" => $"{plain} {forms[number.IsOne ? 0 : 1]}",
        { Length: 2 } rest when Tongue.Language != "zh" => Parts(number, rest, forms),
        _ => $"{plain} {forms[1]}",
    };

    private string Parts(WrittenNumber number, string rest, string[] forms)
    {
        var major = $"{Digits(number.Whole)} {forms[number.Whole == "1" ? 0 : 1]}";
        return rest == "00" ? major
            : number.Whole == "0" && forms[3].Length > 0 ? $"{Digits(rest.TrimStart('0'))} {forms[rest == "01" ? 2 : 3]}"
            : Tongue.IsEnglish && forms[3].Length > 0 ? $"{major} and {Digits(rest.TrimStart('0'))} {forms[rest == "01" ? 2 : 3]}"
            : $"{major} {Digits(rest.TrimStart('0'))}";
    }

    private string Digits(string digits) => Tongue.IsEnglish ? EnglishNumbers.Cardinal(digits) : digits;
}
