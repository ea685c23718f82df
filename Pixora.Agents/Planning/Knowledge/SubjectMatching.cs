using Pixora.Agents.Language;

namespace Pixora.Agents.Planning.Knowledge;

/// <summary>Compares subjects with texts, tolerant of endings.</summary>
internal static class SubjectMatching
{
    private const char FirstUnspaced = '\u3000';

    private static readonly HashSet<string> Small = [.. Lexicons.FunctionWords.Meanings.SelectMany(Lexicons.FunctionWords.Phrases)];

    /// <summary>
    /// Words without their last letter, which is often an ending; pairs of characters in scripts without spaces.
    /// </summary>
    internal static IEnumerable<string> Of(string subject) => subject
        .ToLowerInvariant()
        .Split([' ', ',', '-', '\'', '’', ':'], StringSplitOptions.RemoveEmptyEntries)
        .Where(word => !Small.Contains(word))
        .SelectMany(word => word[0] >= FirstUnspaced ? Pairs(word) : Stem(word));

    /// <summary>True when a text has one of the subject's words, with or without a plural ending.</summary>
    internal static bool IsNamedIn(string text, string subject)
    {
        var words = Words(text).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Words(subject).Where(word => !Small.Contains(word)).Any(word => word[0] >= FirstUnspaced
            ? Pairs(word).Any(pair => text.Contains(pair, StringComparison.Ordinal))
            : words.Contains(word) || words.Contains(word[..^1]) || words.Contains($"{word}s") || words.Contains($"{word}n"));
    }

    private static string[] Words(string text)
    {
        var letters = text.ToLowerInvariant().Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ');
        return new string([.. letters]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private static IEnumerable<string> Stem(string word) => word.Length switch
    {
        < 3 => [],
        3 => [" " + word],
        _ => [word[..^1]],
    };

    private static IEnumerable<string> Pairs(string word) =>
        word.Length < 2 ? [] : Enumerable.Range(0, word.Length - 1).Select(start => word.Substring(start, 2));
}
