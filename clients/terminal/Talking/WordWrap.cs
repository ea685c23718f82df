using System.Text;

namespace Pixora.Terminal.Talking;

/// <summary>
/// Breaks a text that comes in pieces into lines, never within a word: a word is given out when it is whole.
/// </summary>
/// <param name="width">Columns of a line.</param>
/// <param name="indent">Begins every line but the first.</param>
/// <param name="column">Where the text begins on the first line.</param>
internal sealed class WordWrap(int width, string indent, int column)
{
    private readonly StringBuilder word = new();
    private readonly StringBuilder ready = new();
    private int spaces;
    private int lineEnds;
    private bool isEmpty = column == 0;

    public string Take(string text)
    {
        foreach (var letter in text)
        {
            switch (letter)
            {
                case '\n':
                    Finish();
                    spaces = 0;
                    lineEnds = lineEnds + 1;
                    break;
                case ' ':
                    Finish();
                    spaces++;
                    break;
                case var _ when IsIdeograph(letter):
                    Finish();
                    word.Append(letter);
                    Finish();
                    break;
                default:
                    word.Append(letter);
                    break;
            }
        }

        return Give();
    }

    /// <summary>What is left of the text; white space at its end is not.</summary>
    public string End()
    {
        Finish();
        return Give();
    }

    private void Finish()
    {
        if (word.Length == 0)
        {
            return;
        }

        // Half of a surrogate pair counts as one column: what they stand for is mostly two columns wide.
        var columns = word.Length == 1 && IsIdeograph(word[0]) ? 2 : word.Length;
        if (lineEnds == 0 && !isEmpty && column + spaces + columns > width)
        {
            lineEnds = 1;
            spaces = 0;
        }

        if (lineEnds > 0)
        {
            ready.Append('\n', lineEnds).Append(indent);
            lineEnds = 0;
            column = indent.Length;
        }

        ready.Append(' ', spaces).Append(word);
        column = column + spaces + columns;
        spaces = 0;
        isEmpty = false;
        word.Clear();
    }

    private string Give()
    {
        var given = ready.ToString();
        ready.Clear();
        return given;
    }

    /// <summary>A line may be broken beside it, and it is two columns wide.</summary>
    private static bool IsIdeograph(char letter) => letter is
        (>= '\u1100' and <= '\u115F') or (>= '\u2E80' and <= '\uA4CF') or (>= '\uAC00' and <= '\uD7A3') or (
            >= '\uF900' and <= '\uFAFF')
            or (>= '\uFF00' and <= '\uFF60');
}
