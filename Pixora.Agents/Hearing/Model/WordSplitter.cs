namespace Pixora.Agents.Hearing.Model;

/// <summary>Cuts a folded text into words; a Han character is a word of its own, digits stand as zeros.</summary>
internal static class WordSplitter
{
    /// <summary>Begins a word that stands for something the grammar has read, such as <c>#time</c>.</summary>
    internal const char Marker = '#';

    /// <summary>What may follow an apostrophe inside one word: "don't", "it's", "I'd".</summary>
    private static readonly HashSet<string> Endings = ["t", "s", "d", "m", "re", "ve", "ll"];

    internal static List<string> Split(string text)
    {
        var folded = LetterFolding.Fold(text);
        var words = new List<string>();
        var start = 0;
        while (start < folded.Length)
        {
            var end = start;
            if (IsHan(folded[start]))
            {
                end = start + 1;
                words.Add(folded[start..end]);
            }
            else if (folded[start] == Marker && start + 1 < folded.Length && IsLetter(folded[start + 1]))
            {
                end = EndOf(folded, start + 1, IsLetter);
                words.Add(folded[start..end]);
            }
            else if (char.IsAsciiDigit(folded[start]))
            {
                end = EndOf(folded, start, char.IsAsciiDigit);
                words.Add(new string('0', Math.Min(4, end - start)));
            }
            else if (IsLetter(folded[start]))
            {
                end = EndOf(folded, start, IsLetter);
                AddWord(words, folded, start, ref end);
            }
            else
            {
                end = start + 1;
                if (folded[start] is '?')
                {
                    words.Add("?");
                }
            }

            start = end;
        }

        return words;
    }

    internal static bool IsHan(char letter) => letter is >= '\u3400' and <= '\u9FFF';

    private static void AddWord(List<string> words, string text, int start, ref int end)
    {
        var word = text[start..end];
        if (end + 1 < text.Length && text[end] == '\'')
        {
            var next = EndOf(text, end + 1, IsLetter);
            if (Endings.Contains(text[(end + 1)..next]))
            {
                word += text[(end + 1)..next];
                end = next;
            }
        }

        words.Add(word);
    }

    private static bool IsLetter(char letter) => !IsHan(letter) && (char.IsLetter(letter) || char.IsSurrogate(letter));

    private static int EndOf(string text, int start, Func<char, bool> belongs)
    {
        var end = start;
        while (end < text.Length && belongs(text[end]))
        {
            end++;
        }

        return end;
    }
}
