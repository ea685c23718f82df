namespace Pixora.Media.Providers.Local.Images.Props;

/// <summary>Says whether the words around a name leave it a thing: no figure of speech, no verb, not denied.</summary>
internal static class PropSense
{
    private static readonly HashSet<string> Subjects = Set(
        "i you he she it we they who that to will can could would should may might must never not always often then please let");

    private static readonly HashSet<string> Objects = Set("the a an him her them it us me his its up out down off away for over");

    private static readonly HashSet<string> Denials = Set(
        "without no not never ohne kein keine keinen keinem sin ningun ninguna sans aucun aucune pas instead except");

    private static readonly string[] ChineseDenials = ["没有", "不是", "好像", "如同", "像", "无"];

    private static readonly HashSet<string> Likes = Set("like as wie als como comme");

    private static readonly HashSet<string> Articles = Set(
        "a an the ein eine einen einem einer der die das den dem un una el la une le l los las les");

    private static readonly HashSet<string> Links = Set("of der des von de d del du di");

    private static readonly HashSet<string> Abstract = Set(
        "hope love time life success change knowledge freedom progress dreams memory history war peace power "
        + "truth trust justice faith fear "
        + "joy happiness death youth wisdom ideas thought thoughts opportunity inspiration creativity civilization desire passion "
        + "hoffnung liebe zeit leben lebens erfolg erfolgs wissen wissens freiheit frieden friedens macht "
        + "wahrheit vertrauen glaube angst "
        + "freude gluck glucks tod weisheit esperanza amor tiempo vida exito cambio libertad progreso paz poder "
        + "verdad confianza fe miedo "
        + "alegria felicidad muerte sabiduria espoir amour temps vie succes savoir liberte progres paix pouvoir "
        + "verite confiance foi peur "
        + "joie bonheur mort sagesse");

    /// <param name="words">Of the clause.</param>
    /// <param name="at">Of the name's first word.</param>
    /// <param name="end">Behind its last word.</param>
    public static bool IsThing(string[] words, int at, int end, PropName name) =>
        !IsDenied(words, at) && !IsLikened(words, at) && !IsAbstract(words, end) && !(name.IsVerb && IsVerb(words, at, end));

    /// <summary>The same for Chinese, which has no spaces.</summary>
    public static bool IsChineseThing(string folded, int at) =>
        !ChineseDenials.Any(word => folded[..at].EndsWith(word, StringComparison.Ordinal));

    /// <summary>True when one of the words that decide its meaning stands in the text.</summary>
    /// <param name="text">The whole text, folded.</param>
    public static bool IsMeant(PropName name, string text) =>
        name.Near.Count == 0 || text.Split(' ').Any(word => name.Near.Any(near =>
            word.StartsWith(near, StringComparison.Ordinal)
            && word.Length <= near.Length + 2
            && !word.StartsWith(name.Text, StringComparison.Ordinal)));

    private static bool IsDenied(string[] words, int at) =>
        (at > 0 && Denials.Contains(words[at - 1])) || (at > 1 && Articles.Contains(words[at - 1]) && Denials.Contains(words[at - 2]));

    private static bool IsLikened(string[] words, int at) =>
        at > 1 && Articles.Contains(words[at - 1]) && Likes.Contains(words[at - 2]) && !(at > 2 && words[at - 3] is "such" or "known");

    private static bool IsAbstract(string[] words, int end) =>
        (end + 1 < words.Length && Links.Contains(words[end]) && Abstract.Contains(words[end + 1]))
        || (end + 2 < words.Length && Links.Contains(words[end]) && Articles.Contains(words[end + 1])
            && Abstract.Contains(words[end + 2]));

    private static bool IsVerb(string[] words, int at, int end) =>
        (at > 0 && Subjects.Contains(words[at - 1]))
        || (!(at > 0 && Articles.Contains(words[at - 1])) && end < words.Length && Objects.Contains(words[end]));

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
