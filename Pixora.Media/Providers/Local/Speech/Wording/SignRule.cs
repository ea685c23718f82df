using System.Text.RegularExpressions;

namespace Pixora.Media.Providers.Local.Speech.Wording;

/// <summary>Signs between words and numbers, addresses of the web, and tags.</summary>
internal sealed class SignRule(Tongue tongue) : ReadingRule(tongue)
{
    private static readonly Regex Address = new(
        @"\G(?<![\p{L}\p{N}])(?:https?://)?(?:www\.)?"
        + @"(?<host>[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|io|dev|de|es|fr|cn|eu|uk|edu|gov))"
        + @"(?:/[^\s]*)?(?![\p{L}\p{N}])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeSpan.FromSeconds(2));

    // Between numbers a dash means from … to; a minus stands before one.
    private static readonly Regex Range = new(
        @"\G(?<=\d) ?[–—-] ?(?=[$€£]?\d)", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(2));

    public override IReadOnlyList<ReadPart> Read(string text, int at, out int length)
    {
        if (Address.Match(text, at) is { Success: true } address)
        {
            length = address.Length;
            var dot = Tongue.Language switch { "de" => "Punkt", "es" => "punto", "fr" => "point", "zh" => "点", _ => "dot" };
            return [new(address.Groups["host"].Value.Replace(".", $" {dot} ", StringComparison.Ordinal), at)];
        }

        if (Range.Match(text, at) is { Success: true } range && Tongue.Sign("–") is { } to)
        {
            length = range.Length;
            return [new(to, at)];
        }

        length = 1;
        var said = text[at] is '–' or '-' or '—' or '#' ? null : Tongue.Sign(text[at].ToString());
        return said is null || (text[at] is '=' or '+' or '×' && !Stands(text, at)) ? [] : [new(said, at)];
    }

    /// <summary>Whether a sign of calculation has something on both sides, and is not drawn.</summary>
    private static bool Stands(string text, int at) =>
        text[..at].TrimEnd() is [.., var before] && char.IsLetterOrDigit(before)
        && text[(at + 1)..].TrimStart() is [var after, ..] && char.IsLetterOrDigit(after);
}
