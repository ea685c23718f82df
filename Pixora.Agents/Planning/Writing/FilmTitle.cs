using System.Globalization;
using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning.Writing;

/// <summary>Derives a film's title from its subject.</summary>
internal static class FilmTitle
{
    /// <summary>Characters.</summary>
    internal const int Longest = 60;

    private static readonly HashSet<string> Small = new(StringComparer.Ordinal)
        { "a", "an", "the", "and", "or", "but", "of", "in", "on", "at", "to", "for", "from", "by", "with", "as", "into", "over" };

    /// <summary>What its script is called, else the subject; the name of its domain where of these nothing can be seen.</summary>
    /// <param name="written">The title of a pasted script, which is left as it is; null without one.</param>
    internal static string Of(ResolvedBrief film, string? written = null)
    {
        var text = Shorten(written ?? film.Topic.Subject.ReplaceLineEndings(" ").Trim(' ', '“', '”'));
        return !BreakdownRules.IsTitle(text) ? Cased(film, NameOf(film)) : written is null ? Cased(film, text) : text;
    }

    private static string Cased(ResolvedBrief film, string text) => film.Format.Language == "en" ? TitleCase(text) : Capital(text);

    /// <summary>With a capital first letter.</summary>
    internal static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>At most <see cref="Longest"/> characters, ending at a word where the text has spaces.</summary>
    internal static string Shorten(string text, int longest = Longest)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        var space = text.LastIndexOf(' ', longest - 1);
        var end = space > longest / 2 ? space : longest - 1;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)].TrimEnd(' ', ',', ';', ':', '，', '、') + "…";
    }

    private static string NameOf(ResolvedBrief film)
    {
        var domain = film.Topic.Domains.Count > 0 ? film.Topic.Domains[0] : BeatLibrary.Anything;
        return domain.Names.GetValueOrDefault(film.Format.Language) ?? domain.Names["en"];
    }

    private static string TitleCase(string text) => string.Join(' ', text.Split(' ').Select((word, index) =>
        index > 0 && Small.Contains(word) ? word : Raise(word)));

    private static string Raise(string word) =>
        word.Length > 0 && char.IsLower(word[0])
            ? string.Concat(word[..1].ToUpper(CultureInfo.InvariantCulture), word.AsSpan(1))
            : word;
}
