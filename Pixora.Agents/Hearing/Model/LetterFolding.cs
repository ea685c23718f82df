using System.Text;

namespace Pixora.Agents.Hearing.Model;

/// <summary>
/// Writes a text in lower case, without accents and in half width, by a table of its own: the same on every machine and
/// without the globalization data of the system.
/// </summary>
internal static class LetterFolding
{
    private const string Marked =
        "àáâãäåāăąçćčďđèéêëēėęěğģìíîïīįıķĺļľłñńņ"
        + "ňòóôõöøōőŕřśşšșţťțùúûüūůűųýÿžźż";

    private const string Plain =
        "aaaaaaaaacccddeeeeeeeeggiiiiiiikllllnnnnoooooooorrsssstttuuuuuuuuyyzzz";

    internal static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            Append(folded, char.ToLowerInvariant(HalfWidth(letter)));
        }

        return folded.ToString();
    }

    private static char HalfWidth(char letter) => letter is >= '！' and <= '～' ? (char)(letter - 0xFEE0) : letter;

    private static void Append(StringBuilder folded, char letter)
    {
        switch (letter)
        {
            case 'ß':
                folded.Append("ss");
                break;
            case 'œ':
                folded.Append("oe");
                break;
            case 'æ':
                folded.Append("ae");
                break;
            case '’' or '‘' or 'ʼ' or '`' or '´':
                folded.Append('\'');
                break;
            case >= '\u0300' and <= '\u036F':
                break;
            default:
                folded.Append(Marked.IndexOf(letter) is >= 0 and var place ? Plain[place] : letter);
                break;
        }
    }
}
