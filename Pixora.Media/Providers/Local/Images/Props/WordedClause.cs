using Pixora.Media.Providers.Local.Images.Reading;

namespace Pixora.Media.Providers.Local.Images.Props;

/// <summary>A part of a text between two marks: its words folded, and which languages they may be of.</summary>
internal sealed class WordedClause
{
    private static readonly char[] Marks =
        ['.', ',', ';', ':', '!', '?', '…', '(', ')', '—', '–', '\n', '\r', '"', '。', '，', '、', '；',
            '：', '！', '？', '（', '）', '“', '”'];

    private static readonly Dictionary<string, HashSet<string>> FunctionWords = new(StringComparer.Ordinal)
    {
        ["en"] = Set(
            "the a an of in and with on at is are his her its by from to into over under behind near that who "
            + "this there for two "
            + "three four between through it as beside before after while wide view"),
        ["de"] = Set(
            "der die das ein eine einen einem einer und mit im auf am von den dem des in zu zum zur bei uber "
            + "unter hinter vor ist "
            + "sind wie zwei drei vier ins an aus ohne"),
        ["es"] = Set(
            "el la los las un una unos unas y con en de del al por sobre bajo entre que es son dos tres cuatro su "
            + "sus junto a se"),
        ["fr"] = Set(
            "le la les un une des et avec dans sur du de d l au aux par sous entre qui est sont deux trois quatre "
            + "son sa ses pres a en l il elle"),
    };

    private WordedClause(string original)
    {
        Folded = FoldedText.Of(original);
        Words = Folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var capitals = original.Split(
            [' ', '-', '\'', '’', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(word => char.IsUpper(word[0])).Select(word => FoldedText.Of(word).Trim());
        Capitals = [.. capitals];
        Languages = Strongest(Words);
    }

    public string Folded { get; }

    public string[] Words { get; }

    /// <summary>The words that begin with a capital letter: in German, the nouns.</summary>
    public HashSet<string> Capitals { get; }

    /// <summary>True when a word only holds a sentence together.</summary>
    public static bool IsFunctionWord(string word) => FunctionWords.Values.Any(words => words.Contains(word));

    /// <summary>Empty when nothing says so.</summary>
    public IReadOnlyList<string> Languages { get; private set; }

    public static IReadOnlyList<WordedClause> Of(string text)
    {
        WordedClause[] clauses =
        [
            .. text.Split(Marks, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(part => new WordedClause(part)),
        ];
        var whole = Strongest([.. clauses.SelectMany(clause => clause.Words)]);
        foreach (var clause in clauses.Where(clause => clause.Languages.Count == 0 && whole.Count > 0))
        {
            clause.Languages = [.. whole.Append("en").Distinct()];
        }

        return clauses;
    }

    private static List<string> Strongest(string[] words)
    {
        var scores = FunctionWords.ToDictionary(
            language => language.Key, language => words.Count(language.Value.Contains), StringComparer.Ordinal);
        var best = scores.Values.Max();
        return best == 0 ? [] : [.. scores.Where(score => score.Value == best).Select(score => score.Key)];
    }

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
