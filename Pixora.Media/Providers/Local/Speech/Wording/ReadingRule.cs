using System.Text.RegularExpressions;

namespace Pixora.Media.Providers.Local.Speech.Wording;

/// <summary>Says one kind of written form in words.</summary>
internal abstract class ReadingRule(Tongue tongue)
{
    protected Tongue Tongue { get; } = tongue;

    /// <summary>What is said for what stands at a place of the text; none when it is not of this kind.</summary>
    /// <param name="length">UTF-16 units of what was read.</param>
    public abstract IReadOnlyList<ReadPart> Read(string text, int at, out int length);

    /// <summary>A letter or digit of a word; ideographs and kana are words by themselves.</summary>
    protected const string InWord = @"[\p{L}\p{N}-[\u2E80-\u9FFF]]";

    /// <summary>Builds a pattern that matches where it is asked to, and not inside a word.</summary>
    protected static Regex Pattern(string pattern) =>
        new($@"\G(?<!{InWord})(?:{pattern})", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(2));

    /// <summary>An alternative of a pattern; none when there are no words, so that nothing matches.</summary>
    protected static string Any(IEnumerable<string> words) =>
        string.Join('|', words.Select(Regex.Escape)) is { Length: > 0 } any
            ? any.Replace(@"\ ", @"[ \u00A0\u202F]?", StringComparison.Ordinal)
            : "(?!)";

    /// <summary>A number as it is written with digits, in its two parts.</summary>
    protected const string Number = @"(?<whole>\d{1,3}(?:(?<gap>[,.'’\u00A0\u202F ])\d{3})(?:\k<gap>\d{3})*(?!\d)|\d+)"
        + @"(?:(?<mark>[.,])(?<rest>\d+))?";

    /// <summary>What is said of a number that <see cref="Number"/> has matched.</summary>
    protected string Say(Match match)
    {
        var written = WrittenNumber.Of(match, Tongue);
        return Tongue.IsEnglish ? written.InEnglish() : written.InDigits(Tongue);
    }
}
