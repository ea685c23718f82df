using System.Text.RegularExpressions;

namespace Pixora.Media.Providers.Local.Speech.Wording;

/// <summary>Two units in one: <c>5'9"</c>, French <c>14h30</c>, Chinese <c>3%</c>.</summary>
internal sealed class MeasureRule(Tongue tongue) : ReadingRule(tongue)
{
    private readonly Regex pattern = Pattern(tongue.Language switch
    {
        "en" => @"(?<first>\d{1,2})['’′](?<second>\d{1,2})[""”″]",
        "fr" => @"(?<first>\d{1,2}) ?h ?(?<second>[0-5]\d)(?![\p{L}\p{N}])",
        "zh" => @"(?<first>\d+)(?:\.(?<second>\d+))?[%％]",
        _ => "(?!)",
    });

    public override IReadOnlyList<ReadPart> Read(string text, int at, out int length)
    {
        var match = pattern.Match(text, at);
        length = match.Length;
        var first = match.Groups["first"].Value;
        var second = match.Groups["second"];
        return !match.Success ? [] : Tongue.Language switch
        {
            "en" => [new($"{EnglishNumbers.Cardinal(first)} foot {EnglishNumbers.Cardinal(second.Value)}", at)],
            "fr" => [new($"{first} heures {second.Value.TrimStart('0')}".TrimEnd(), at)],
            _ => [new($"百分之{first}{(second.Success ? "点" + second.Value : "")}", at)],
        };
    }
}
