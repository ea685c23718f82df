using System.Globalization;
using Pixora.Agents.Planning.Knowledge;

namespace Pixora.Agents.Planning.Writing;

/// <summary>Derives a film's title from its subject.</summary>
internal static class FilmTitle
{
    /// <summary>Characters.</summary>
    internal const int Longest = 60;

    private static readonly HashSet<string> Small = new(StringComparer.Ordinal)
        { "a", "an", "the", "and", "or", "but", "of", "in", "on", "at", "to", "for", "from", "by", "with", "as", "into", "over" };

    internal static string Of(ResolvedBrief film)
    {
        var subject = film.Topic.Subject.ReplaceLineEndings(" ").Trim(' ', '“', '”');
        var text = Shorten(subject.Length > 0 ? subject : NameOf(film));
        return film.Format.Language == "en" ? TitleCase(text) : Capital(text);
    }

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

    /// <summary>The name of what is known, or of who acts.</summary>
    internal static string NameOf(ResolvedBrief film) =>
        film.Topic.Domains.Count > 0 ? film.Topic.Domains[0].NameIn(film.Format.Language)
            : film.Cast.Count > 0 ? film.Cast[0].Name
            : BeatLibrary.Story.NameIn(film.Format.Language);

    private static string TitleCase(string text) => string.Join(' ', text.Split(' ').Select((word, index) =>
        index > 0 && Small.Contains(word) ? word : Raise(word)));

    private static string Raise(string word) =>
        word.Length > 0 && char.IsLower(word[0])
            ? string.Concat(word[..1].ToUpper(CultureInfo.InvariantCulture), word.AsSpan(1))
            : word;
}
