using System.Text.RegularExpressions;

namespace Pixora.Media.Providers.Local.Speech.Wording;

/// <summary>Abbreviations, of which some are such only before a number or a name.</summary>
internal sealed class AbbreviationRule(Tongue tongue) : ReadingRule(tongue)
{
    private readonly Regex plain = Pattern($@"(?<short>{Any(tongue.Abbreviations)})(?!{InWord})");
    private readonly Regex number = Pattern($@"(?<short>{Any(tongue.Section("before numbers").Keys)})(?=[  \u202F]?\d)");
    private readonly Regex name = Pattern($@"(?<short>{Any(tongue.Section("before names").Keys)})(?= \p{{Lu}})");
    private readonly Regex afterName = Pattern($@"(?<short>{Any(tongue.Section("after names").Keys)})(?!{InWord})");

    /// <summary>Letters with full stops: of a person's name, or said letter by letter.</summary>
    private readonly Regex initials = Pattern(@"(?<short>\p{Lu}\.(?:[  ]?\p{Lu}\.)*)(?=[  ]\p{Lu}\p{Ll}|[  ]\p{Ll}|,)");

    public override IReadOnlyList<ReadPart> Read(string text, int at, out int length)
    {
        var match = plain.Match(text, at);
        var section = "abbreviations";
        if (!match.Success)
        {
            (match, section) = Beside(text, at);
        }

        length = match.Length;
        if (!match.Success)
        {
            return [];
        }

        var written = match.Groups["short"].Value.Replace('\u00A0', ' ').Replace('\u202F', ' ');
        var said = section.Length == 0
            ? string.Join(' ', written.Where(char.IsLetter))
            : Spoken(section, written);
        // The full stop of an abbreviation at a sentence's end ends the sentence too.
        return [new(EndsSentence(written, text[(at + length)..]) ? said + "." : said, at)];
    }

    /// <summary>Whether the text after an abbreviation begins a sentence: some often are a sentence's last word.</summary>
    private bool EndsSentence(string written, string after) => written.EndsWith('.')
        && (after.TrimStart(' ', '\u00A0') is [] or ['\n' or '\r', ..]
            || (Tongue.Section("closing").ContainsKey(written) && after.Length > 1 && char.IsUpper(after.TrimStart()[0])));

    private (Match Match, string Section) Beside(string text, int at)
    {
        if (number.Match(text, at) is { Success: true } numbered)
        {
            return (numbered, "before numbers");
        }

        if (afterName.Match(text, at) is { Success: true } street && PrecededByName(text, at))
        {
            return (street, "after names");
        }

        return name.Match(text, at) is { Success: true } named ? (named, "before names") : (initials.Match(text, at), "");
    }

    private static bool PrecededByName(string text, int at)
    {
        var before = text[..at].TrimEnd();
        var word = before[(before.LastIndexOf(' ') + 1)..];
        return before.Length < at && word.Length > 1
            && (char.IsUpper(word[0]) || char.IsAsciiDigit(word[0])) && char.IsLetterOrDigit(word[^1]);
    }

    private string Spoken(string section, string written)
    {
        var entries = Tongue.Section(section);
        return entries.TryGetValue(written, out var exact)
            ? exact[0]
            : entries.First(entry => Joined(entry.Key) == Joined(written)).Value[0];
    }

    private static string Joined(string written) => written.Replace(" ", "", StringComparison.Ordinal);
}
