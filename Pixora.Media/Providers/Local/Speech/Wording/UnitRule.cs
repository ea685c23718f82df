using System.Text.RegularExpressions;

namespace Pixora.Media.Providers.Local.Speech.Wording;

/// <summary>A number with a unit: <c>60 km/h</c>, <c>3 m²</c>, <c>20 °C</c>, <c>5–7 %</c>.</summary>
internal sealed class UnitRule(Tongue tongue) : ReadingRule(tongue)
{
    private readonly Regex pattern = Pattern(
        $@"{Number}(?:[  ]?(?<scale>{Any(tongue.Scales.Where(scale => scale.Length > 2))}))?[-\u00A0\u202F ]?"
        + $@"(?<unit>{Any(tongue.Units)})(?!{InWord}|[²³/])");

    public override IReadOnlyList<ReadPart> Read(string text, int at, out int length)
    {
        var match = pattern.Match(text, at);
        length = match.Length;
        if (!match.Success || IsDecade(text, match))
        {
            return [];
        }

        var unit = match.Groups["unit"];
        var forms = Tongue.Section("units")[unit.Value];
        var scale = match.Groups["scale"] is { Success: true, Value: var word } ? $" {Tongue.Section("scales")[word][0]}" : "";
        var form = forms[WrittenNumber.Of(match, Tongue).IsOne && scale.Length == 0 ? 0 : 1];
        return [new(Say(match) + scale, match.Index), new(form, unit.Index)];
    }

    /// <summary>The 1980s and the 80s are no seconds.</summary>
    private bool IsDecade(string text, Match match) => Tongue.IsEnglish && match.Value.EndsWith("0s", StringComparison.Ordinal)
        && (match.Length == 5 || text[..match.Index].EndsWith("the ", StringComparison.OrdinalIgnoreCase));
}
