using System.Globalization;
using System.Text.RegularExpressions;

namespace Pixora.Agents.Planning.Editing;

/// <summary>Reads a change of length.</summary>
internal static partial class TimeReader
{
    private const double Shorter = 0.75;
    private const double Longer = 1.25;

    /// <summary>Null when the sentence does not mention a length.</summary>
    internal static TimeChange? Read(EditSentence sentence)
    {
        var shorten = sentence.Does("shorten");
        var lengthen = sentence.Does("lengthen");
        if (sentence.Lengths is [var length, ..])
        {
            var seconds = double.Parse(length.Meaning, CultureInfo.InvariantCulture);
            var relative = (shorten || lengthen) && !Target().IsMatch(sentence.Text[..length.Start]);
            return relative ? new(By: shorten ? -seconds : seconds) : new(To: seconds);
        }

        return sentence.Says("half") ? new(Times: 0.5)
            : sentence.Says("double") ? new(Times: 2)
            : shorten ? new(Times: Shorter)
            : lengthen ? new(Times: Longer)
            : null;
    }

    /// <summary>The preposition before a length that is the target: "to 8 seconds".</summary>
    [GeneratedRegex(@"(?:(?<!\p{L})(?:to|auf|a|à|hasta|jusqu'à)\s*(?:about |etwa |unos |environ )?"
        + @"|[到至成为])$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Target();
}
