using System.Text;

namespace Pixora.Terminal;

/// <summary>Removes control sequences from text of others, so that it cannot control the terminal.</summary>
internal static class Plain
{
    /// <summary>Without control characters and marks that turn the direction of reading; line ends stay.</summary>
    public static string Text(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (letter is '\n' || !Steers(letter))
            {
                plain.Append(letter);
            }
            else if (letter is '\t')
            {
                plain.Append(' ');
            }
        }

        return plain.ToString();
    }

    /// <summary>As <see cref="Text"/>, on one line.</summary>
    public static string Line(string text) =>
        string.Join(' ', Text(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>As <see cref="Line(string)"/>, its end cut off.</summary>
    /// <param name="longest">In UTF-16 units, at least 2.</param>
    public static string Line(string text, int longest)
    {
        var line = Line(text);
        if (line.Length <= longest)
        {
            return line;
        }

        var end = longest - 1;
        return $"{line[..(char.IsHighSurrogate(line[end - 1]) ? end - 1 : end)]}…";
    }

    private static bool Steers(char letter) =>
        char.IsControl(letter) || letter is (>= '\u2028' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
