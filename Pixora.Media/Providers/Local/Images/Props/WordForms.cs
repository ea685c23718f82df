namespace Pixora.Media.Providers.Local.Images.Props;

/// <summary>Finds a name in its inflected forms, by the rules of its language; all words are folded.</summary>
internal static class WordForms
{
    private static readonly string[] German = ["e", "n", "en", "er", "ern", "s", "es", "em", "nen"];
    private static readonly string[] Romance = ["s", "x", "es"];

    /// <summary>What a word of a text is of a name's word.</summary>
    public static WordForm Of(string word, string name, string language)
    {
        if (word == name)
        {
            return WordForm.Base;
        }

        return language switch
        {
            "en" => English(word, name),
            "de" => Inflects(word, name, German, shortest: 2),
            "fr" => word == Swap(name, "al", "aux") ? WordForm.Plural : Inflects(word, name, Romance, shortest: 3),
            "es" => word == Swap(name, "z", "ces") ? WordForm.Plural : Inflects(word, name, Romance, shortest: 3),
            _ => WordForm.None,
        };
    }

    /// <summary>True when a German word is a compound whose last part is the name: what it is a kind of.</summary>
    public static bool EndsIn(string word, string name)
    {
        const int shortestName = 4;
        const int shortestKind = 3;
        if (name.Length < shortestName || word.Length < name.Length + shortestKind)
        {
            return false;
        }

        var at = word.LastIndexOf(name, StringComparison.Ordinal);
        return at >= shortestKind && Of(word[at..], name, "de") != WordForm.None;
    }

    private static WordForm English(string word, string name) =>
        word == name + "s" || word == name + "es" || word == Swap(name, "y", "ies") || word == Swap(name, "f", "ves")
            || word == Swap(name, "fe", "ves")
            ? WordForm.Plural
            : WordForm.None;

    private static WordForm Inflects(string word, string name, string[] endings, int shortest) =>
        name.Length >= shortest
            && word.StartsWith(name, StringComparison.Ordinal)
            && (name.Length > 2 ? endings.Contains(word[name.Length..]) : word[name.Length..] == "er")
            ? WordForm.Plural
            : WordForm.None;

    private static string? Swap(string name, string ending, string other) =>
        name.EndsWith(ending, StringComparison.Ordinal) ? name[..^ending.Length] + other : null;
}

internal enum WordForm
{
    None,
    Base,

    /// <summary>A plural, or in German another case.</summary>
    Plural,
}
