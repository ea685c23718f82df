using System.Text.RegularExpressions;

namespace Pixora.Media.Providers.Local.Speech.Wording;

/// <summary>
/// Numbers of other languages than English, whose engine says figures right once they are written as it expects them.
/// </summary>
internal sealed class FigureRule(Tongue tongue) : ReadingRule(tongue)
{
    private readonly Regex number = Pattern(Number + @"(?![\p{L}\p{N}]|[.,:/-]\d)");

    public override IReadOnlyList<ReadPart> Read(string text, int at, out int length)
    {
        var match = char.IsAsciiDigit(text[at]) ? number.Match(text, at) : Match.Empty;
        length = match.Length;
        return match.Success && (match.Groups["gap"].Success || match.Groups["rest"].Success) ? [new(Say(match), at)] : [];
    }
}
