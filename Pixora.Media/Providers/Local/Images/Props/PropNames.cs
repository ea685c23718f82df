using Pixora.Media.Providers.Local.Images.Reading;

namespace Pixora.Media.Providers.Local.Images.Props;

/// <summary>All names, by their first letters, and the phrases in which they mean nothing.</summary>
internal static class PropNames
{
    private const int KeyLength = 2;
    private static readonly Lazy<ILookup<string,
        Named>> ByStart = new(() => Spaced.ToLookup(named => Key(named.Words[0]), StringComparer.Ordinal));
    private static readonly Lazy<Named[]> Joined = new(() => [.. All.Where(named => FoldedText.Joins(named.Name.Text))]);
    private static readonly Lazy<Named[]> German = new(() =>
        [.. Spaced.Where(named => named.Name.Language == "de" && named.Words.Length == 1)]);

    /// <summary>Names written with spaces that may begin with a word.</summary>
    public static IEnumerable<Named> Beginning(string word) => ByStart.Value[Key(word)];

    /// <summary>Names of scripts without spaces.</summary>
    public static IReadOnlyList<Named> WithoutSpaces => Joined.Value;

    /// <summary>German names of one word, which may be the last part of a compound.</summary>
    public static IReadOnlyList<Named> Heads => German.Value;

    private static IEnumerable<Named> Spaced => All.Where(named => !FoldedText.Joins(named.Name.Text));

    private static IEnumerable<Named> All =>
    [
        .. PropTable.All.SelectMany(prop => prop.Names.Select(name => new Named(prop, name, name.Text.Split(' ')))),
        .. PropTable.Read("figures.tsv").Where(line => line[0] != '#').Select(line => FoldedText.Of(line).Trim())
            .Select(text => new Named(null, new PropName(text, "", false, false, []), text.Split(' '))),
    ];

    private static string Key(string word) => word.Length <= KeyLength ? word : word[..KeyLength];
}

/// <param name="Prop">Null for a phrase in which nothing is meant.</param>
/// <param name="Words">The name's words.</param>
internal sealed record Named(Prop? Prop, PropName Name, string[] Words);
